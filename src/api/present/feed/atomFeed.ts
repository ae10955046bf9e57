import type { IsoDate } from '../../../domain/date.ts';
import { escapeXml } from '../escapeXml.ts';
import type { FeedEntry } from './entry.ts';

/** The same for every installation, as its entries are about the same things (RFC 4151). */
const TAG = 'tag:heistcast,2026:';
const TITLE = 'Heistcast';
const SUBTITLE = 'New incidents, new attributions, and exchanges whose risk band changed';
const RIGHTS = 'Evidence under CC BY 4.0';

/**
 * An Atom feed (RFC 4287) of entries in the order given.
 *
 * @param address where the feed was asked for
 * @param emptySince what it is updated on while it has no entry
 */
export function atomFeed(entries: readonly FeedEntry[], address: string, emptySince: IsoDate): string {
  const updated = entries
    .map(({ day }) => day)
    .reduce((a, b) => (a > b ? a : b), entries[0]?.day ?? emptySince);
  const home = new URL('/', address).href;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${TAG}feed</id>
${element('title', TITLE)}
${element('subtitle', SUBTITLE)}
<updated>${midnight(updated)}</updated>
<author><name>Heistcast</name></author>
${element('rights', RIGHTS)}
${link('self', 'application/atom+xml', address)}
${link('alternate', 'text/html', home)}
${entries.map((entry) => entryElement(entry, home)).join('\n')}
</feed>
`;
}

function entryElement({ key, kind, title, day, summary, path }: FeedEntry, home: string): string {
  return `<entry>
${element('id', TAG + key)}
${element('title', title)}
<updated>${midnight(day)}</updated>
<published>${midnight(day)}</published>
${link('alternate', 'text/html', new URL(path, home).href)}
<category term="${kind}"/>
${element('summary', summary)}
</entry>`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const link = (rel: string, type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

const midnight = (day: IsoDate): string => `${day}T00:00:00Z`;
