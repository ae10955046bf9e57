import type { BacktestResult } from '../../domain/backtest.ts';
import type { IndustryEvidence, VenueEvidence } from '../../domain/evidence.ts';
import type { Model } from '../../domain/model.ts';
import type { PeerRating } from '../../domain/peerRating.ts';
import type { FittedModel } from '../fit/fitModel.ts';
import { backtestTarget } from './backtestTarget.ts';
import { bandOutcomes } from './bandOutcomes.ts';
import { baselinesOf } from './baselines/baselines.ts';
import { comparePeers } from './comparePeers.ts';
import { BOOTSTRAP } from './estimated.ts';
import { forecastRows } from './forecastRow.ts';
import { LARGE_THEFT_USD, largeThefts } from './largeThefts.ts';
import { testRows } from './testRows.ts';
import { datedAttributionsOnly, wholeRegister } from './variants.ts';

/**
 * The rolling-origin backtest: every venue-year from 2017 on, forecast by the vintage of its 1 January
 * and judged by all that is known now. Deterministic. `onProgress` is told each step as it begins.
 *
 * @throws RangeError when no judged year has the event
 */
export function runBacktest(
  venues: readonly VenueEvidence[],
  industry: IndustryEvidence,
  peerRatings: readonly PeerRating[],
  fitted: FittedModel,
  onProgress: (step: string) => void = () => {},
): Omit<BacktestResult, 'modelVersion'> {
  const { incidentsThrough } = industry.compilation;
  const model: Model = { ...fitted.model, version: '', dataVersion: '' };
  const rows = forecastRows(fitted.model, testRows(fitted.panel, incidentsThrough));
  const years = rows.map(({ origin }) => Number(origin.slice(0, 4)));
  const baselines = baselinesOf(industry);
  const step = <Value>(name: string, run: () => Value): Value => {
    onProgress(name);
    return run();
  };
  return {
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    incidentsThrough,
    bootstrap: { ...BOOTSTRAP },
    targets: {
      any: backtestTarget('any', fitted.panel, rows, baselines, onProgress),
      state: backtestTarget('state', fitted.panel, rows, baselines, onProgress),
    },
    variants: [
      ...step('whole register', () => wholeRegister(venues, industry)),
      step('dated attributions', () => datedAttributionsOnly(industry, fitted)),
    ],
    bands: step('bands', () => bandOutcomes(rows)),
    peers: step('peers', () => comparePeers(peerRatings, venues, industry, model)),
    largeThefts: step('large thefts', () => largeThefts(venues, industry, model)),
    largeTheftUsd: LARGE_THEFT_USD,
  };
}
