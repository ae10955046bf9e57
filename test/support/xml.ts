/** An element of a document. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

const NAME = '[A-Za-z_][\\w:.-]*';
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a document of elements and text alone, as our own are: no doctype, comment, CDATA or instruction. Throws an
 * Error that says where it is not well-formed (XML 1.0 §2.1), as at any of those.
 */
export function parseXml(document: string): XmlElement {
  let rest = document.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/, '').trimEnd();
  const fail = (reason: string): never => {
    throw new Error(`not well-formed: ${reason} at ${JSON.stringify(rest.slice(0, 40))}`);
  };
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  while (rest !== '') {
    const parent = open.at(-1) ?? fail('more is closed than was opened');
    const [text = ''] = /^[^<]*/.exec(rest) ?? [];
    if (open.length === 1 && text.trim() !== '') fail('text outside the root');
    parent.text += decoded(text, fail);
    rest = rest.slice(text.length);
    if (rest === '') break;
    const [tag, closes, name = '', attributes = '', isEmpty] = TAG.exec(rest) ?? fail('no tag');
    if (closes) {
      if (open.length === 1 || parent.name !== name) fail(`"${parent.name}" is open`);
      open.pop();
    } else {
      if (open.length === 1 && root.children.length > 0) fail('a second root');
      const element = { name, attributes: attributesOf(attributes, fail), children: [], text: '' };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
    rest = rest.slice(tag?.length);
  }
  if (open.length > 1) fail(`"${open.at(-1)?.name}" is never closed`);
  return root.children[0] ?? fail('no root');
}

function attributesOf(text: string, fail: (reason: string) => never): Record<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
    name,
    decoded(double ?? single ?? '', fail),
  ]);
  const attributes: Record<string, string> = Object.fromEntries(pairs);
  if (Object.keys(attributes).length < pairs.length) fail('an attribute twice');
  return attributes;
}

function decoded(text: string, fail: (reason: string) => never): string {
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text))
    fail('a character that may not be');
  return text.replace(/&([^;]*);?/g, (whole, name) =>
    whole.endsWith(';') ? (ENTITIES[name] ?? fail(`no entity "${name}"`)) : fail('a bare ampersand'),
  );
}

/** The children of an element that have a name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);
