import { presentScore } from './api/present/score.ts';
import type { InstallationState } from './data/installation.ts';
import { addDays, type IsoDate } from './domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from './domain/evidence.ts';
import { operatingBaseOn } from './domain/exchange.ts';
import type { CurrentRow, Publication, ScoreSummary, Versions } from './domain/listing.ts';
import { type Model, vintageOn } from './domain/model.ts';
import { release } from './release.ts';
import { industryContext } from './scoring/industry/industryContext.ts';
import { percentileIn } from './scoring/percentile.ts';
import { scoreSummary, scoreVenue } from './scoring/scoreVenue.ts';

/** What rescoring reads and writes. */
export interface RescoreStore {
  state(): Promise<Partial<InstallationState>>;
  versions(): Promise<Versions | undefined>;
  exchanges: { evidenceOfAll(): Promise<VenueEvidence[]> };
  industry(): Promise<IndustryEvidence>;
  scores: {
    addHistory(edition: number, history: readonly ScoreSummary[]): Promise<void>;
    countHistory(): Promise<number>;
    publish(publication: Publication): Promise<void>;
  };
}

/** All that scores are computed from. */
interface Evidence {
  venues: readonly VenueEvidence[];
  industry: IndustryEvidence;
  model: Model;
}

const HISTORY_FROM = '2014-01-01';
/** Rows of the history written at once: some 600 kB, and a pause of some 30 ms for who else is served. */
const ROWS_AT_ONCE = 3000;
/** Venues scored before others are let in. */
const VENUES_AT_ONCE = 100;

/**
 * Stores the scores of `today` and the first of every month since 2014, unless those of this evidence, model
 * and day are there already. Readers see the old ones until all are there. Resolves to whether it wrote.
 * Throws when the evidence is not seeded, or changes meanwhile.
 */
export async function rescore(store: RescoreStore, model: Model, today: IsoDate): Promise<boolean> {
  const { seedState, dataVersion, edition, scoredBy } = await store.state();
  if (seedState !== 'complete' || dataVersion === undefined)
    throw new Error('The database holds no complete evidence: seed it first.');
  const served = await store.versions();
  const isOfThese =
    served?.dataVersion === dataVersion && served.modelVersion === model.version && scoredBy === release;
  if (isOfThese && served.scoredOn === today) return false;
  const isOlder = isOfThese && served.scoredOn < today;
  const [venues, industry] = await Promise.all([store.exchanges.evidenceOfAll(), store.industry()]);
  const evidence = { venues, industry, model };
  const current = await currentRows(today, evidence);
  const versions = { dataVersion, modelVersion: model.version, scoredOn: today };
  const publication = { versions, release, current };
  if (isOlder) {
    const months = monthsBetween(addDays(served.scoredOn, 1), today).flatMap((day) =>
      summariesOn(day, evidence),
    );
    const rows = await store.scores.countHistory();
    await store.scores.publish({ ...publication, edition: Number(edition), rows, months });
  } else {
    const written = await writeHistory(store, today, evidence);
    await store.scores.publish({ ...publication, ...written });
  }
  return true;
}

/** Writes the whole history beside the one that is served. Resolves to its edition and how many rows it has. */
async function writeHistory(
  { scores }: RescoreStore,
  today: IsoDate,
  evidence: Evidence,
): Promise<{ edition: number; rows: number }> {
  const [edition = 0] = crypto.getRandomValues(new Uint32Array(1));
  let rows = 0;
  let waiting: ScoreSummary[] = [];
  for (const month of monthsBetween(HISTORY_FROM, today)) {
    waiting.push(...summariesOn(month, evidence));
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

/** Every venue open on a day, without reasons, ranked among them. */
function summariesOn(asOf: IsoDate, { venues, industry, model }: Evidence): ScoreSummary[] {
  const context = industryContext(industry, asOf, vintageOn(model, asOf).attributionDelay);
  const open = new Set(context.openVenues);
  const summaries = venues
    .filter(({ venue }) => open.has(venue.id))
    .map((each) => scoreSummary(each, context, model));
  const distribution = ascendingPoints(summaries);
  return summaries.map((summary) => ({
    ...summary,
    percentile: percentileIn(distribution, summary.rawPoints),
  }));
}

/** Every venue of the registry with the answer that is served for it; closed ones without. */
async function currentRows(today: IsoDate, evidence: Evidence): Promise<CurrentRow[]> {
  const { venues, industry, model } = evidence;
  const context = industryContext(industry, today, vintageOn(model, today).attributionDelay);
  const open = new Set(context.openVenues);
  const distribution = ascendingPoints(summariesOn(today, evidence));
  const rows: CurrentRow[] = [];
  for (const each of venues) {
    const { id: exchangeId, name } = each.venue;
    const score = open.has(exchangeId) ? scoreVenue(each, context, model, { distribution }) : null;
    const jurisdiction = operatingBaseOn(each.venue, today)?.code ?? null;
    const scored = score && { score, answer: JSON.stringify(presentScore(score, { name, jurisdiction })) };
    rows.push({ exchangeId, scored });
    if (rows.length % VENUES_AT_ONCE === 0) await letOthersIn();
  }
  return rows;
}

const ascendingPoints = (summaries: readonly ScoreSummary[]): number[] =>
  summaries.map(({ rawPoints }) => rawPoints).sort((a, b) => a - b);

/** The first of every month from one day through another. */
function monthsBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const months: IsoDate[] = [];
  for (let month = firstOnOrAfter(from); month <= to; month = firstOnOrAfter(addDays(month, 1)))
    months.push(month);
  return months;
}

const firstOnOrAfter = (day: IsoDate): IsoDate =>
  day.endsWith('-01') ? day : `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;

/** Lets a server answer what came in meanwhile. */
const letOthersIn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
