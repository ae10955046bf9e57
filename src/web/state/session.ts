const memory = new Map<string, string>();

/** A text that lasts as long as the tab; `undefined` when there is none. */
export function readSession(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? memory.get(name);
  } catch {
    return memory.get(name);
  }
}

/** Keeps a text for as long as the tab lasts; `undefined` takes it away. */
export function writeSession(name: string, text: string | undefined): void {
  memory.delete(name);
  try {
    if (text === undefined) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // Storage may be forbidden; the text then lasts as long as the page.
    if (text !== undefined) memory.set(name, text);
  }
}
