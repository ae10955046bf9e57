import { api } from '../../api/client.ts';
import { type Answer, ask, type Question } from '../../api/question.ts';

type Page = Answer<typeof api.log>;
export type LogEntry = Page['data'][number];

export const ROWS_PER_PAGE = 50;
const MOST_ROWS = 1000;

/** Some entries, newest first, and how many there are in all. */
export interface Entries {
  entries: LogEntry[];
  total: number;
}

const after = (seq: number, limit: number) => ask(api.log, { query: { after: seq, limit } });

/** The entries before a number, newest first; without one the newest of all. The API gives them oldest first. */
export function entriesQuestion(before: number | undefined): Question<Entries> {
  return {
    url: `/v1/log#before=${before ?? ''}`,
    async load(signal) {
      const counted = await after(0, 1).load(signal);
      const { total } = counted.meta;
      const end = Math.min(before ?? total + 1, total + 1);
      const from = Math.max(0, end - 1 - ROWS_PER_PAGE);
      const most = end - 1 - from;
      if (most <= 0) return { entries: [], total };
      const page = await after(from, most).load(signal);
      return { entries: page.data.toReversed(), total };
    },
  };
}

/** The whole log, oldest first. */
export async function wholeLog(): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  const { signal } = new AbortController();
  for (;;) {
    const page = await after(entries.length, MOST_ROWS).load(signal);
    entries.push(...page.data);
    if (page.data.length === 0 || entries.length >= page.meta.total) return entries;
  }
}
