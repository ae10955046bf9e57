import type { IsoDate } from './domain/date.ts';
import { addDays } from './domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from './domain/evidence.ts';
import type { ScoreSummary, Versions } from './domain/listing.ts';
import { type Model, vintageOn } from './domain/model.ts';
import type { Score } from './domain/score.ts';
import { industryContext } from './scoring/industry/industryContext.ts';
import { percentileIn } from './scoring/percentile.ts';
import { scoreSummary, scoreVenue } from './scoring/scoreVenue.ts';

/** What rescoring reads and writes. */
export interface RescoreStore {
  versions(): Promise<Versions | undefined>;
  exchanges: { evidenceOfAll(): Promise<VenueEvidence[]> };
  industry(): Promise<IndustryEvidence>;
  scores: {
    replaceHistory(modelVersion: string, history: readonly ScoreSummary[]): Promise<void>;
    replaceCurrent(asOf: IsoDate, modelVersion: string, current: readonly Score[]): Promise<void>;
  };
}

const HISTORY_FROM_YEAR = 2014;

/**
 * Stores the scores of `today` and the first of every month since 2014, unless those of this evidence,
 * model and day are there already. Resolves to whether it wrote.
 */
export async function rescore(store: RescoreStore, model: Model, today: IsoDate): Promise<boolean> {
  const versions = await store.versions();
  if (versions?.scoredOn === today && versions.modelVersion === model.version) return false;
  const [venues, industry] = await Promise.all([store.exchanges.evidenceOfAll(), store.industry()]);
  const months = monthsThrough(today);
  const history = months.flatMap((month) => summariesOn(month, venues, industry, model));
  await store.scores.replaceHistory(model.version, history);
  await store.scores.replaceCurrent(today, model.version, scoresOn(today, venues, industry, model));
  return true;
}

function summariesOn(
  asOf: IsoDate,
  venues: readonly VenueEvidence[],
  industry: IndustryEvidence,
  model: Model,
): ScoreSummary[] {
  const context = industryContext(industry, asOf, vintageOn(model, asOf).attributionDelay);
  const open = new Set(context.openVenues);
  const summaries = venues
    .filter(({ venue }) => open.has(venue.id))
    .map((evidence) => scoreSummary(evidence, context, model));
  const distribution = summaries.map(({ rawPoints }) => rawPoints).sort((a, b) => a - b);
  return summaries.map((summary) => ({
    ...summary,
    percentile: percentileIn(distribution, summary.rawPoints),
  }));
}

function scoresOn(
  asOf: IsoDate,
  venues: readonly VenueEvidence[],
  industry: IndustryEvidence,
  model: Model,
): Score[] {
  const context = industryContext(industry, asOf, vintageOn(model, asOf).attributionDelay);
  const distribution = summariesOn(asOf, venues, industry, model)
    .map(({ rawPoints }) => rawPoints)
    .sort((a, b) => a - b);
  const open = new Set(context.openVenues);
  return venues
    .filter(({ venue }) => open.has(venue.id))
    .map((evidence) => scoreVenue(evidence, context, model, { distribution }));
}

function monthsThrough(today: IsoDate): IsoDate[] {
  const months: IsoDate[] = [];
  for (
    let month = `${HISTORY_FROM_YEAR}-01-01`;
    month <= today;
    month = `${addDays(month, 31).slice(0, 7)}-01`
  ) {
    months.push(month);
  }
  return months;
}
