import { bandName } from '../../format/bands.ts';
import { jurisdictionName } from '../../format/jurisdictions.ts';
import { formatPoints, plural } from '../../format/numbers.ts';
import { oddsInWords } from '../../format/probability.ts';
import { type JurisdictionRow, recordOf } from './riskSteps.ts';

const RECORDS = {
  noVenue: 'No open exchange in the register: the score is that of a typical one, were it run from there.',
  thin: 'Too little evidence from there: few venues and no theft seen since 2017.',
  seen: '',
};

/** What the map says about a jurisdiction: its name, then lines. */
export function describe(row: JurisdictionRow): { name: string; lines: string[] } {
  const venues = `${plural(row.openExchanges, 'open exchange')}; since 2017 ${plural(row.observedThefts, 'theft')} seen, ${row.observedStateThefts} by state actors`;
  return {
    name: jurisdictionName(row.code),
    lines: [
      `${formatPoints(row.riskPoints)} risk points, ${bandName(row.riskBand).toLowerCase()}`,
      `State theft from a typical exchange: ${oddsInWords(row.probability)}`,
      ...(row.openExchanges > 0 ? [venues] : []),
      ...[RECORDS[recordOf(row)]].filter((line) => line !== ''),
    ],
  };
}
