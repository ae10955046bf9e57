import { type IsoDate, yearsBetween } from '../../domain/date.ts';
import type { LinearPredictor } from '../../domain/model.ts';
import { shareFeatures } from '../features/shareFeatures.ts';
import { decay } from '../halfLife.ts';
import { type AttributionDelay, attributedBy } from '../industry/attributionDelay.ts';
import { isPublic, isStateBy } from '../industry/theftEvent.ts';
import type { PanelRow } from '../panel.ts';
import { designMatrix } from './designMatrix.ts';
import type { PenalisedFit } from './fitPenalised.ts';
import { fitPenalisedLogit } from './fitPenalisedLogit.ts';
import { toPredictor } from './toPredictor.ts';

const HALF_LIFE_YEARS = 2;
const INTERCEPT_PRIOR = { mean: 0, sd: 0.5 };
const EXPECTATION_STEPS = 60;

interface RobbedYear {
  shareValues: (number | null)[];
  isState: boolean;
  /** Probability that a state theft of this age would have been attributed. */
  attributable: number;
  weight: number;
}

/**
 * Fits the share of state thefts among venue-years with a theft, by expectation–maximisation over the
 * labels still to come: a theft not laid to a state yet counts as one with the probability
 * `π(1 − G) / (1 − πG)`, π its fitted share and G the probability of attribution at its age
 * (Dempster, Laird & Rubin 1977). Recent thefts weigh more, by a half-life of two years.
 */
export function fitStateShare(
  rows: readonly PanelRow[],
  delay: AttributionDelay,
  asOf: IsoDate,
): LinearPredictor {
  const robbed = rows.flatMap((row) => robbedYear(row, delay, asOf));
  const design = designMatrix(
    shareFeatures,
    robbed.map(({ shareValues }) => shareValues),
  );
  const fitTo = (outcomes: number[]): PenalisedFit =>
    fitPenalisedLogit({
      rows: design.rows,
      outcomes,
      weights: robbed.map(({ weight }) => weight),
      priors: [INTERCEPT_PRIOR, ...shareFeatures.map(({ prior }) => prior)],
    });
  let fit = fitTo(robbed.map(({ isState }) => Number(isState)));
  for (let step = 0; step < EXPECTATION_STEPS; step++) {
    const { coefficients } = fit;
    const expected = robbed.map(({ isState, attributable }, i) => {
      if (isState) return 1;
      const logOdds = coefficients.reduce((sum, value, j) => sum + value * (design.rows[i]?.[j] ?? 0), 0);
      const share = 1 / (1 + Math.exp(-logOdds));
      return (share * (1 - attributable)) / (1 - share * attributable);
    });
    fit = fitTo(expected);
  }
  return toPredictor(design.columns, fit);
}

function robbedYear(row: PanelRow, delay: AttributionDelay, asOf: IsoDate): RobbedYear[] {
  const thefts = row.thefts.filter((event) => isPublic(event, asOf));
  const last = thefts.at(-1);
  if (last === undefined) return [];
  const ageYears = yearsBetween(last.occurredOn, asOf);
  return [
    {
      shareValues: row.shareValues,
      isState: thefts.some((event) => isStateBy(event, asOf)),
      attributable: attributedBy(delay, ageYears),
      weight: decay(ageYears, HALF_LIFE_YEARS),
    },
  ];
}
