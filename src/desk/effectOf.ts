import type { WholeEvidence } from '../domain/applyPuts.ts';
import type { IsoDate } from '../domain/date.ts';
import type { ScoreSummary } from '../domain/listing.ts';
import type { Model } from '../domain/model.ts';
import { summariesOn } from '../scoreAll.ts';

/** A venue whose score a change moves; null where it is not open, or not yet in the registry. */
export interface MovedScore {
  id: string;
  name: string;
  before: ScoreSummary | null;
  after: ScoreSummary | null;
}

/** What a change of the evidence does to today's scores. */
export interface Effect {
  /** The 25 that move farthest, farthest first; fewer when fewer move. */
  moved: MovedScore[];
  /** How many move at all. */
  total: number;
  /** Sum of the state probabilities: how many open venues are expected to be robbed by a state in 12 months. */
  expectedStateThefts: { before: number; after: number };
}

const MOST = 25;
/** Points that no reader sees. */
const LEAST_POINTS = 0.005;

/** Today's scores before and after a change, without writing either. */
export function effectOf(
  before: WholeEvidence,
  after: WholeEvidence,
  { model, today }: { model: Model; today: IsoDate },
): Effect {
  const [was, becomes] = [before, after].map((each) => summariesOn(today, each, model));
  const beforeById = byId(was ?? []);
  const afterById = byId(becomes ?? []);
  const moved = after.venues
    .map(({ venue: { id, name } }) => ({
      ...{ id, name },
      before: beforeById.get(id) ?? null,
      after: afterById.get(id) ?? null,
    }))
    .filter((each) => pointsMoved(each) >= LEAST_POINTS)
    .sort((a, b) => pointsMoved(b) - pointsMoved(a));
  return {
    moved: moved.slice(0, MOST),
    total: moved.length,
    expectedStateThefts: { before: expected(was ?? []), after: expected(becomes ?? []) },
  };
}

const byId = (summaries: readonly ScoreSummary[]) =>
  new Map(summaries.map((each) => [each.exchangeId, each]));

function pointsMoved({ before, after }: Pick<MovedScore, 'before' | 'after'>): number {
  if (before === null && after === null) return 0;
  if (before === null || after === null) return Number.POSITIVE_INFINITY;
  return Math.abs(after.rawPoints - before.rawPoints);
}

const expected = (summaries: readonly ScoreSummary[]): number =>
  summaries.reduce((sum, { probability }) => sum + probability.state, 0);
