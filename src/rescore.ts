import type { ReadState } from './data/store.ts';
import type { WholeEvidence } from './domain/applyPuts.ts';
import { addDays, type IsoDate } from './domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from './domain/evidence.ts';
import type { Publication, ScoreSummary } from './domain/listing.ts';
import type { Model } from './domain/model.ts';
import { letOthersIn } from './letOthersIn.ts';
import { release } from './release.ts';
import { currentRows, HISTORY_FROM, monthlySummaries, monthsBetween, summariesOn } from './scoreAll.ts';

/** What rescoring reads and writes. */
export interface RescoreStore {
  state(): Promise<ReadState>;
  exchanges: { evidenceOfAll(): Promise<VenueEvidence[]> };
  industry(): Promise<IndustryEvidence>;
  scores: {
    addHistory(edition: number, history: readonly ScoreSummary[]): Promise<void>;
    countHistory(): Promise<number>;
    publish(publication: Publication): Promise<void>;
  };
}

/** How much of a difference a rescoring is made for. */
export interface RescoreOptions {
  /**
   * Leaves scores of another model or release alone unless the evidence has changed or a day has begun: two processes
   * of different releases on one database would else undo each other's for ever.
   */
  onlyIfOutdated?: boolean;
}

/** Rows of the history written at once: some 600 kB, and a pause of some 30 ms for who else is served. */
const ROWS_AT_ONCE = 3000;

/**
 * Stores the scores of `today` and the first of every month since 2014, unless those of this evidence, model
 * and day are there already. Readers see the old ones until all are there. Resolves to whether it wrote. Scores of a
 * later day are replaced too, unless `onlyIfOutdated`: no clock knows that it is right, so that a start or a write under
 * a right one undoes what was scored under one that ran ahead.
 * Throws when the evidence is not seeded, and an OutdatedError when it changes meanwhile.
 */
export async function rescore(
  store: RescoreStore,
  model: Model,
  today: IsoDate,
  { onlyIfOutdated = false }: RescoreOptions = {},
): Promise<boolean> {
  const { seedState, dataVersion, edition, scoredBy, served } = await store.state();
  if (seedState !== 'complete' || dataVersion === undefined)
    throw new Error('The database holds no complete evidence: seed it first.');
  if (onlyIfOutdated && served?.dataVersion === dataVersion && served.scoredOn >= today) return false;
  const isOfThese =
    served?.dataVersion === dataVersion && served.modelVersion === model.version && scoredBy === release;
  if (isOfThese && served.scoredOn === today) return false;
  const isOlder = isOfThese && served.scoredOn < today;
  const [venues, industry] = await Promise.all([store.exchanges.evidenceOfAll(), store.industry()]);
  const evidence = { venues, industry };
  const current = await currentRows(today, evidence, model);
  const versions = { dataVersion, modelVersion: model.version, scoredOn: today };
  const publication = { versions, release, current };
  if (isOlder) {
    const months = await monthlySummaries(addDays(served.scoredOn, 1), today, evidence, model);
    const rows = await store.scores.countHistory();
    await store.scores.publish({ ...publication, edition: Number(edition), rows, months });
  } else {
    const written = await writeHistory(store, today, evidence, model);
    await store.scores.publish({ ...publication, ...written });
  }
  return true;
}

/** Writes the whole history beside the one that is served. Resolves to its edition and how many rows it has. */
async function writeHistory(
  { scores }: RescoreStore,
  today: IsoDate,
  evidence: WholeEvidence,
  model: Model,
): Promise<{ edition: number; rows: number }> {
  const [edition = 0] = crypto.getRandomValues(new Uint32Array(1));
  let rows = 0;
  let waiting: ScoreSummary[] = [];
  for (const month of monthsBetween(HISTORY_FROM, today)) {
    waiting.push(...summariesOn(month, evidence, model));
    if (waiting.length >= ROWS_AT_ONCE) {
      rows += waiting.length;
      await scores.addHistory(edition, waiting);
      waiting = [];
    }
    await letOthersIn();
  }
  await scores.addHistory(edition, waiting);
  return { edition, rows: rows + waiting.length };
}
