import { type IsoDate, middleDay } from '../domain/date.ts';
import { type Attribution, type Incident, isTheft } from '../domain/incident.ts';

/** The thefts of a year that are laid to the same state, or to none, with the same certainty. */
export interface YearOfThefts {
  year: number;
  /** The state behind them; null when none is named. */
  sponsor: string | null;
  /** The strongest public statement: about the state, or without one about anybody. */
  status: 'none' | Attribution['status'];
  incidents: number;
  /** Sum of the known losses. */
  lossUsd: number;
  /** How many of them have no known loss. */
  lossesUnknown: number;
}

/** Counts thefts by year, state and certainty as public on `asOf`; oldest first. */
export function theftsByYear(incidents: readonly Incident[], asOf: IsoDate): YearOfThefts[] {
  const rows: YearOfThefts[] = [];
  for (const theft of incidents) {
    if (!isTheft(theft) || theft.disclosedOn > asOf) continue;
    const kind = { year: Number(middleDay(theft.occurredOn).slice(0, 4)), ...blame(theft, asOf) };
    let row = rows.find((each) => isSameKind(each, kind));
    if (row === undefined) {
      row = { ...kind, incidents: 0, lossUsd: 0, lossesUnknown: 0 };
      rows.push(row);
    }
    row.incidents += 1;
    row.lossUsd += theft.lossUsd ?? 0;
    if (theft.lossUsd === undefined) row.lossesUnknown += 1;
  }
  return rows.sort((a, b) => a.year - b.year || compare(a.sponsor, b.sponsor) || compare(a.status, b.status));
}

type Blame = Pick<YearOfThefts, 'sponsor' | 'status'>;

function blame({ attributions }: Incident, asOf: IsoDate): Blame {
  const known = attributions.filter(({ knownFrom }) => knownFrom <= asOf);
  const toStates = known.filter(({ sponsor }) => sponsor !== undefined);
  const chosen = toStates.length > 0 ? toStates : known;
  const strongest = chosen.find(({ status }) => status === 'attributed') ?? chosen[0];
  return { sponsor: strongest?.sponsor ?? null, status: strongest?.status ?? 'none' };
}

const isSameKind = (a: Blame & { year: number }, b: Blame & { year: number }): boolean =>
  a.year === b.year && a.sponsor === b.sponsor && a.status === b.status;

/** A state before none, then by name. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
