import type { ExpectedAnswer } from './expectedAnswers.ts';
import type { AskedRequest } from './requests.ts';

/** What came back under load. */
export interface Tally {
  /** How many answers had each status. */
  statuses: Record<number, number>;
  /** How many good answers named each version of the evidence. */
  versions: Record<string, number>;
  /** The first answers that are not, byte for byte, those of the version they name. */
  mixed: string[];
}

const MOST_SAMPLES = 10;

/** Counts answers, and compares each with what its version answers when nothing else is going on. */
export function judgeOf(requests: readonly AskedRequest[], expected: ReadonlyMap<string, ExpectedAnswer[]>) {
  const tally: Tally = { statuses: {}, versions: {}, mixed: [] };
  const judge = (index: number, status: number, body: string, headers: Record<string, string>) => {
    tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
    if (status !== 200) return;
    const version = /"dataVersion":"([^"]+)"/.exec(body.slice(body.lastIndexOf('"meta":')))?.[1] ?? 'none';
    tally.versions[version] = (tally.versions[version] ?? 0) + 1;
    const wanted = expected.get(version)?.[index];
    const isWhole = body === wanted?.body && fieldOf(headers, 'etag') === wanted.entityTag;
    if (!isWhole && tally.mixed.length < MOST_SAMPLES)
      tally.mixed.push(
        `${requests[index]?.path} as of ${version}: ${firstDifference(body, wanted?.body ?? '')}`,
      );
  };
  return { tally, judge };
}

const fieldOf = (headers: Record<string, string>, name: string): string | null =>
  Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1] ?? null;

function firstDifference(body: string, wanted: string): string {
  let at = 0;
  while (at < body.length && body[at] === wanted[at]) at++;
  const near = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return at === body.length && at === wanted.length ? 'its ETag' : `${near(body)} … not ${near(wanted)}`;
}
