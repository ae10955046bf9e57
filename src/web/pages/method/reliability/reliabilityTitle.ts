import { plural } from '../../../format/numbers.ts';
import { type Estimate, formatHundredths, withInterval } from '../estimates.ts';
import type { Target } from '../questions.ts';
import { TARGET_NAMES, TARGETS, type TargetName } from '../targets.ts';

const holds = ({ low, high }: Estimate, value: number): boolean =>
  low !== null && high !== null && low <= value && value <= high;

type Judged = Pick<Target, 'target' | 'figures'>;

/** How many happened for how many forecast: "49 state thefts for 51.3 forecast, ratio 0.96 (0.71 to 1.20)". */
export function reliabilityTitle({ target, figures: { events, observedOverExpected } }: Judged): string {
  const seen = target === 'state' ? plural(events, 'state theft') : plural(events, 'theft');
  const expected = (events / observedOverExpected.estimate).toFixed(1);
  return `${seen} for ${expected} forecast: ratio ${withInterval(observedOverExpected, formatHundredths)}`;
}

/** Whether the intervals of the slope and of observed over expected hold 1, for both targets. */
export function calibrationTitle(targets: Record<TargetName, Judged>): string {
  const isRight = (name: TargetName) => {
    const { calibrationSlope, observedOverExpected } = targets[name].figures;
    return holds(calibrationSlope, 1) && holds(observedOverExpected, 1);
  };
  const right = TARGETS.filter(isRight);
  if (right.length === TARGETS.length) return 'Forecasts came true about as often as they said';
  const [one] = right;
  if (one)
    return `Only forecasts of ${TARGET_NAMES[one].toLowerCase()} came true about as often as they said`;
  return 'Forecasts did not come true as often as they said';
}
