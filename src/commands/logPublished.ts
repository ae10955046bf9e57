import { z } from 'zod';
import { type LogEntry, logEntry } from '../domain/logEntry.ts';

const ROWS_A_PAGE = 1000;
const MOST_WAIT_MS = 30_000;

const page = z.object({ data: z.array(logEntry) });

/**
 * The log that an installation publishes (GET /v1/log), oldest first. Throws an Error that says why when it cannot be
 * had.
 */
export async function publishedLog(address: string, fetch = globalThis.fetch): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (;;) {
    const after = entries.at(-1)?.seq ?? 0;
    const url = new URL('v1/log', address.endsWith('/') ? address : `${address}/`);
    url.search = new URLSearchParams({ after: String(after), limit: String(ROWS_A_PAGE) }).toString();
    const response = await fetch(url, { signal: AbortSignal.timeout(MOST_WAIT_MS) });
    if (!response.ok) throw new Error(`${url} is answered with ${response.status}`);
    const { data, error } = page.safeParse(await response.json());
    if (data === undefined) throw new Error(`${url} is answered with no log: ${error.issues[0]?.message}`);
    const [first] = data.data;
    if (first === undefined) return entries;
    if (first.seq <= after) throw new Error(`${url} is answered with entry ${first.seq} again`);
    entries.push(...data.data);
  }
}
