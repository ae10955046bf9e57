import type { IsoDate } from '../domain/date.ts';
import { isOpenOn } from '../domain/exchange.ts';
import { type Model, vintageOn } from '../domain/model.ts';
import type { AssembledEvidence } from '../ingest/assembleEvidence.ts';
import { industryContext } from '../scoring/industry/industryContext.ts';
import { scoreSummary } from '../scoring/scoreVenue.ts';

const VENUES = [
  'binance',
  'bitstamp',
  'bithumb',
  'bybit',
  'coincheck',
  'coinone',
  'kraken',
  'kucoin',
  'upbit',
  'wazirx',
];
const DAYS: IsoDate[] = [
  '2016-01-01',
  '2018-01-25',
  '2020-09-24',
  '2022-06-15',
  '2024-07-17',
  '2025-02-20',
  '2026-01-01',
];

/** A score that a change must not move unseen. */
export interface GoldenScore {
  exchange: string;
  asOf: IsoDate;
  rawPoints: number;
  state: number;
  low: number;
  high: number;
}

/** Scores of ten venues on seven days of which some were the eve of a large theft; open venues only. */
export function goldenScores({ venues, industry }: AssembledEvidence, model: Model): GoldenScore[] {
  return DAYS.flatMap((asOf) => {
    const context = industryContext(industry, asOf, vintageOn(model, asOf).attributionDelay);
    return venues
      .filter(({ venue }) => VENUES.includes(venue.id) && isOpenOn(venue, asOf))
      .map((evidence) => {
        const { exchangeId, rawPoints, probability } = scoreSummary(evidence, context, model);
        const { state, low, high } = probability;
        return {
          exchange: exchangeId,
          asOf,
          rawPoints: fixed(rawPoints),
          state: fixed(state),
          low: fixed(low),
          high: fixed(high),
        };
      });
  });
}

const fixed = (value: number): number => Number(value.toPrecision(8));
