import { formatPercent } from '../../../format/probability.ts';
import type { Axis } from '../axis.ts';
import { type Estimate, formatGain, formatHundredths } from '../estimates.ts';
import type { Target } from '../questions.ts';

/** A figure by which forecasts are judged. */
export interface Measure {
  id: string;
  name: string;
  /** What it says in plain words, and what the line on its axis stands for. */
  meaning: string;
  of(target: Target): Estimate;
  format(value: number): string;
  axis: Axis;
}

const RATIO_AXIS: Axis = { from: 0.5, to: 1.5, reference: 1 };

export const MEASURES: readonly Measure[] = [
  {
    id: 'auc',
    name: 'Ranking (AUC)',
    meaning: 'Chance that an exchange-year with the theft ranked above one without. Line: chance, 0.50.',
    of: ({ figures }) => figures.auc,
    format: formatHundredths,
    axis: { from: 0.4, to: 1, reference: 0.5 },
  },
  {
    id: 'captureTop20',
    name: 'Caught in the top 20\u202f%',
    meaning: 'Share of the thefts in the fifth of exchanges ranked riskiest. Line: chance.',
    of: ({ figures }) => figures.captureTop20,
    format: formatPercent,
    axis: { from: 0, to: 1, reference: 0.2 },
  },
  {
    id: 'logSkill',
    name: 'Log skill',
    meaning: 'Share of the log loss removed that the base rate as known then leaves. Line: none.',
    of: ({ figures }) => figures.logSkill,
    format: formatGain,
    axis: { from: -0.1, to: 0.3, reference: 0 },
  },
  {
    id: 'hindsight',
    name: 'Log skill against hindsight',
    meaning: 'The same against the true rate of all years, which nobody knew then. Line: none.',
    of: ({ hindsightLogSkill }) => hindsightLogSkill,
    format: formatGain,
    axis: { from: -0.1, to: 0.3, reference: 0 },
  },
  {
    id: 'slope',
    name: 'Calibration slope',
    meaning: 'Line: right, 1.00. Below it forecasts are too extreme, above it too timid.',
    of: ({ figures }) => figures.calibrationSlope,
    format: formatHundredths,
    axis: RATIO_AXIS,
  },
  {
    id: 'ratio',
    name: 'Observed / expected',
    meaning: 'Thefts seen for each one forecast. Line: right, 1.00. Above it forecasts were too low.',
    of: ({ figures }) => figures.observedOverExpected,
    format: formatHundredths,
    axis: RATIO_AXIS,
  },
];
