import { formatPoints } from '../../../format/numbers.ts';
import { capitalised, placeName } from '../../../format/words.ts';
import { type HistoryLine, leaderOf } from './historyLines.ts';

/** Who scored highest most of the time; of one alone, from where to where it went. */
export function historyTitle(lines: readonly HistoryLine[]): string {
  const [only] = lines;
  if (lines.length === 1 && only) return aloneTitle(only);
  const leader = leaderOf(lines);
  if (!leader) return 'No history to compare';
  const name = capitalised(placeName(leader.code));
  if (leader.quarters === leader.of) return `${name} scored highest in every quarter shown`;
  return `${name} scored highest in ${leader.quarters} of ${leader.of} quarters`;
}

function aloneTitle({ code, points }: HistoryLine): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return `No history of ${placeName(code)}`;
  const way = last.value > first.value ? 'rose' : 'fell';
  return `${capitalised(placeName(code))} ${way} from ${formatPoints(first.value)} to ${formatPoints(last.value)} points since ${first.day.slice(0, 4)}`;
}
