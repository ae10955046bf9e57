import { jurisdictionName } from '../../format/jurisdictions.ts';
import { formatCount, plural } from '../../format/numbers.ts';
import { overlapInWords } from '../../format/overlap.ts';
import { inWords } from '../../format/words.ts';
import type { JurisdictionRow } from './riskSteps.ts';

const NAMED = 3;

/** The finding of the map, from its rows, riskiest first. */
export function mapTitle(rows: readonly JurisdictionRow[]): string {
  const rated = rows.filter(({ openExchanges }) => openExchanges > 0);
  const names = rated.slice(0, NAMED).map(({ code }) => jurisdictionName(code));
  if (names.length === 0) return `No open exchange in ${plural(rows.length, 'jurisdiction')}`;
  if (names.length < NAMED || rated.length === NAMED)
    return `${inWords(names)}: ${plural(rated.length, 'jurisdiction')} with open exchanges`;
  return `${inWords(names)} come first of ${formatCount(rated.length)} jurisdictions with exchanges; ${overlapInWords(rated.map(({ probability }) => probability))}`;
}
