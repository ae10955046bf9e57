import { csvText } from '../../../format/csv.ts';
import { formatEstimate } from '../../../format/numbers.ts';
import { capitalised, genitive, placeName } from '../../../format/words.ts';
import type { Compared } from '../questions.ts';

type Exposing = Pick<Compared, 'code' | 'exposed'>;

/** An open exchange with the jurisdiction it is run from. */
export type ExposedRow = Compared['exposed']['exchanges'][number] & { code: string };

/** The exchanges of all jurisdictions, the riskiest first. */
export const exposedRows = (compared: readonly Exposing[]): ExposedRow[] =>
  compared
    .flatMap(({ code, exposed }) => exposed.exchanges.map((exchange) => ({ ...exchange, code })))
    .toSorted((a, b) => b.riskPoints - a.riskPoints);

/** Whose exchanges carry most of the expected state thefts. */
export function exposedTitle(compared: readonly Exposing[]): string {
  const [first] = compared.toSorted((a, b) => b.exposed.expectedStateThefts - a.exposed.expectedStateThefts);
  if (!first || first.exposed.exchanges.length === 0) return 'No exchange was open there';
  const expected = `${formatEstimate(first.exposed.expectedStateThefts)} state thefts expected in 12 months`;
  const whose = capitalised(genitive(placeName(first.code)));
  return compared.length === 1
    ? `${whose} exchanges: ${expected}`
    : `${whose} exchanges carry most: ${expected}`;
}

/** The exchanges as CSV. */
export const exposedCsv = (rows: readonly ExposedRow[]): string =>
  csvText(
    [
      ...['code', 'exchangeId', 'exchangeName', 'riskPoints', 'riskBand'],
      ...['probabilityState', 'probabilityStateLow', 'probabilityStateHigh', 'probabilityAny'],
    ],
    rows.map(({ code, id, name, riskPoints, riskBand, probability: p }) => [
      ...[code, id, name, riskPoints, riskBand],
      ...[p.state, p.low, p.high, p.any],
    ]),
  );
