import { presentScore } from './api/present/score.ts';
import type { WholeEvidence } from './domain/applyPuts.ts';
import { addDays, type IsoDate } from './domain/date.ts';
import { operatingBaseOn } from './domain/exchange.ts';
import type { CurrentRow, ScoreSummary } from './domain/listing.ts';
import { type Model, vintageOn } from './domain/model.ts';
import { letOthersIn } from './letOthersIn.ts';
import { industryContext } from './scoring/industry/industryContext.ts';
import { percentileIn } from './scoring/percentile.ts';
import { scoreSummary, scoreVenue } from './scoring/scoreVenue.ts';

/** The first day that is scored. */
export const HISTORY_FROM: IsoDate = '2014-01-01';

/** Venues scored before others are let in. */
const VENUES_AT_ONCE = 100;

/** Every venue open on a day, without reasons, ranked among them. */
export function summariesOn(
  asOf: IsoDate,
  { venues, industry }: WholeEvidence,
  model: Model,
): ScoreSummary[] {
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

/** The same on the first of every month from one day through another. Lets others in after each. */
export async function monthlySummaries(
  from: IsoDate,
  to: IsoDate,
  evidence: WholeEvidence,
  model: Model,
): Promise<ScoreSummary[]> {
  const summaries: ScoreSummary[] = [];
  for (const month of monthsBetween(from, to)) {
    summaries.push(...summariesOn(month, evidence, model));
    await letOthersIn();
  }
  return summaries;
}

/** Every venue of the registry with the answer that is served for it; closed ones without. */
export async function currentRows(
  today: IsoDate,
  evidence: WholeEvidence,
  model: Model,
): Promise<CurrentRow[]> {
  const { venues, industry } = evidence;
  const context = industryContext(industry, today, vintageOn(model, today).attributionDelay);
  const open = new Set(context.openVenues);
  const distribution = ascendingPoints(summariesOn(today, evidence, model));
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

/** The first of every month from one day through another. */
export function monthsBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const months: IsoDate[] = [];
  for (let month = firstOnOrAfter(from); month <= to; month = firstOnOrAfter(addDays(month, 1)))
    months.push(month);
  return months;
}

const ascendingPoints = (summaries: readonly ScoreSummary[]): number[] =>
  summaries.map(({ rawPoints }) => rawPoints).sort((a, b) => a - b);

const firstOnOrAfter = (day: IsoDate): IsoDate =>
  day.endsWith('-01') ? day : `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
