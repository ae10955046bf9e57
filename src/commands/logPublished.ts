import { z } from 'zod';
import { type LogEntry, logEntry } from '../domain/logEntry.ts';

const ROWS_A_PAGE = 1000;
const MOST_WAIT_MS = 30_000;

const page = z.object({ data: z.array(logEntry) });

/**
 * The log that an installation publishes (GET /v1/log), oldest first. `key` is the token of one, where reading takes it.
 * Throws an Error that says why when the log cannot be had.
 */
export async function publishedLog(address: string, key?: string): Promise<LogEntry[]> {
  const headers: HeadersInit = key === undefined ? {} : { Authorization: `Bearer ${key}` };
  const entries: LogEntry[] = [];
  for (;;) {
    const after = entries.at(-1)?.seq ?? 0;
    const url = new URL('v1/log', address.endsWith('/') ? address : `${address}/`);
    url.search = new URLSearchParams({ after: String(after), limit: String(ROWS_A_PAGE) }).toString();
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(MOST_WAIT_MS) });
    if (response.status === 401)
      throw new Error(`${url} takes a key: set HEISTCAST_KEY to the token of one in force`);
    if (!response.ok) throw new Error(`${url} is answered with ${response.status}`);
    const { data, error } = page.safeParse(await response.json());
    if (data === undefined) throw new Error(`${url} is answered with no log: ${error.issues[0]?.message}`);
    const [first] = data.data;
    if (first === undefined) return entries;
    if (first.seq <= after) throw new Error(`${url} is answered with entry ${first.seq} again`);
    entries.push(...data.data);
  }
}
