import { readSession, writeSession } from '../state/session.ts';

/** For how long the API lets a browser keep an answer without asking. */
const KEPT_MS = 300_000;
const STORED_AS = 'wrote';
const BOOKMARK_FIELD = 'X-D1-Bookmark';

/** The last write of this tab. */
interface Wrote {
  atMs: number;
  /** How new a database shows it, where there is more than one copy. */
  bookmark: string | null;
}

/** Notes that the answer to a write came, so that what is read next shows it. */
export function noteWrite({ headers }: Pick<Response, 'headers'>): void {
  const wrote: Wrote = { atMs: Date.now(), bookmark: headers.get(BOOKMARK_FIELD) };
  writeSession(STORED_AS, JSON.stringify(wrote));
}

/** How to read: as the browser likes, or past what it and the copies of the database kept from before a write. */
export function readingInit(): { cache?: 'no-cache'; headers: Record<string, string> } {
  const stored = readSession(STORED_AS);
  if (stored === undefined) return { headers: {} };
  const { atMs, bookmark }: Wrote = JSON.parse(stored);
  if (Date.now() - atMs > KEPT_MS) return { headers: {} };
  return { cache: 'no-cache', headers: bookmark === null ? {} : { [BOOKMARK_FIELD]: bookmark } };
}
