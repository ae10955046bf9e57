import { formatCount, plural } from '../../format/numbers.ts';
import { overlapInWords } from '../../format/overlap.ts';
import { capitalised, inWords, placeName } from '../../format/words.ts';
import type { JurisdictionRow } from './riskSteps.ts';

const NAMED = 3;

/** The finding of the map, from its rows, riskiest first. */
export function mapTitle(rows: readonly JurisdictionRow[]): string {
  const rated = rows.filter(({ openExchanges }) => openExchanges > 0);
  const names = rated.slice(0, NAMED).map(({ code }) => placeName(code));
  if (names.length === 0) return `No open exchange in ${plural(rows.length, 'jurisdiction')}`;
  if (names.length < NAMED || rated.length === NAMED)
    return `${capitalised(inWords(names))}: ${plural(rated.length, 'jurisdiction')} with open exchanges`;
  return `${capitalised(inWords(names))} come first of ${formatCount(rated.length)} jurisdictions with exchanges; ${overlapInWords(rated.map(({ probability }) => probability))}`;
}
