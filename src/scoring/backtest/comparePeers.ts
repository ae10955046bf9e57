import type { IntervalEstimate, PeerComparison } from '../../domain/backtest.ts';
import { lastDay } from '../../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../../domain/evidence.ts';
import type { Model } from '../../domain/model.ts';
import type { PeerRating } from '../../domain/peerRating.ts';
import { theftEvents } from '../industry/theftEvent.ts';
import type { RowStatistic } from '../stats/bootstrapDraws.ts';
import { gather } from '../stats/gather.ts';
import { pairedBootstrap } from '../stats/pairedBootstrap.ts';
import { rocAuc } from '../stats/rocAuc.ts';
import { BOOTSTRAP, estimated } from './estimated.ts';
import { scoresOn } from './scoresOn.ts';

/** Below these a comparison would be a matter of one or two venues. */
const LEAST_VENUES = 20;
const LEAST_ROBBED = 5;

/**
 * Each publication of another publisher's ratings, read as a statement of safety, against our probability
 * of any theft on the same day for the same venues; judged by the thefts after it.
 */
export function comparePeers(
  ratings: readonly PeerRating[],
  venues: readonly VenueEvidence[],
  industry: IndustryEvidence,
  model: Model,
): PeerComparison[] {
  return [...Map.groupBy(ratings, ({ publisher, publishedOn }) => `${publishedOn} ${publisher}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => (group[0] ? [comparePublication(group[0], group, venues, industry, model)] : []));
}

function comparePublication(
  { publisher, publishedOn }: PeerRating,
  group: readonly PeerRating[],
  venues: readonly VenueEvidence[],
  industry: IndustryEvidence,
  model: Model,
): PeerComparison {
  const asOf = lastDay(publishedOn);
  const scores = scoresOn(venues, industry, model, asOf);
  const robbedAfter = new Set(
    theftEvents(industry.venueIncidents)
      .filter(({ occurredOn }) => asOf < occurredOn && occurredOn <= industry.compilation.incidentsThrough)
      .map(({ venueId }) => venueId),
  );
  const rows = group.flatMap(({ exchange, value }) => {
    const ours = scores.get(exchange)?.probability.any;
    return ours === undefined
      ? []
      : [{ exchange, ours, rating: Number(value), robbed: Number(robbedAfter.has(exchange)) }];
  });
  const robbed = rows.filter((row) => row.robbed === 1).length;
  const tooFew =
    rows.length < LEAST_VENUES ||
    Math.min(robbed, rows.length - robbed) < LEAST_ROBBED ||
    rows.some(({ rating }) => Number.isNaN(rating));
  return {
    publisher,
    publishedOn,
    asOf,
    venues: rows.length,
    robbed,
    ...(tooFew ? { peerAuc: null, ourAuc: null, aucDifference: null } : aucs(rows)),
    tooFew,
  };
}

function aucs(rows: readonly { exchange: string; ours: number; rating: number; robbed: number }[]) {
  const blocks = rows.map(({ exchange }) => exchange);
  const outcomes = rows.map(({ robbed }) => robbed);
  const auc =
    (scores: number[]): RowStatistic =>
    (sample) =>
      rocAuc(gather(outcomes, sample), gather(scores, sample));
  const peer = auc(rows.map(({ rating }) => -rating));
  const our = auc(rows.map(({ ours }) => ours));
  const { estimate, low, high } = pairedBootstrap(blocks, our, peer, BOOTSTRAP);
  const aucDifference: IntervalEstimate = { estimate, low, high };
  return { peerAuc: estimated(blocks, peer), ourAuc: estimated(blocks, our), aucDifference };
}
