import type {
  BacktestResult,
  ForecastFigures,
  IntervalEstimate,
  TargetBacktest,
} from '../../domain/backtest.ts';
import { decimal, percent, signed, withInterval } from '../figuresInWords.ts';
import { section, table } from '../markdown.ts';

interface Goal {
  figure: string;
  of: (figures: ForecastFigures) => IntervalEstimate;
  write: (value: number) => string;
  goal: Record<'any' | 'state', string>;
  isReached: (value: number, target: 'any' | 'state') => boolean;
}

const atLeast = (limits: Record<'any' | 'state', number>) => (value: number, target: 'any' | 'state') =>
  value >= limits[target];
const inside = (value: number) => value >= 0.8 && value <= 1.25;
const three = (value: number) => decimal(value, 3);

/** The goals set before the work began. */
const GOALS: readonly Goal[] = [
  {
    figure: 'AUC',
    of: ({ auc }) => auc,
    write: three,
    goal: { any: '≥ 0.70', state: '≥ 0.70' },
    isReached: atLeast({ any: 0.7, state: 0.7 }),
  },
  {
    figure: 'log skill against the base rate as known then',
    of: ({ logSkill }) => logSkill,
    write: signed,
    goal: { any: '≥ +0.06', state: '≥ +0.14' },
    isReached: atLeast({ any: 0.06, state: 0.14 }),
  },
  {
    figure: 'caught in the top 20 %',
    of: ({ captureTop20 }) => captureTop20,
    write: percent,
    goal: { any: '≥ 50 %', state: '≥ 50 %' },
    isReached: atLeast({ any: 0.5, state: 0.5 }),
  },
  {
    figure: 'calibration slope',
    of: ({ calibrationSlope }) => calibrationSlope,
    write: decimal,
    goal: { any: '0.8–1.25', state: '0.8–1.25' },
    isReached: inside,
  },
  {
    figure: 'observed / expected',
    of: ({ observedOverExpected }) => observedOverExpected,
    write: decimal,
    goal: { any: '0.8–1.25', state: '0.8–1.25' },
    isReached: inside,
  },
];

const OTHERS: readonly Pick<Goal, 'figure' | 'of' | 'write'>[] = [
  { figure: 'log loss', of: ({ logLoss }) => logLoss, write: (value) => decimal(value, 4) },
  { figure: 'Brier score', of: ({ brier }) => brier, write: (value) => decimal(value, 4) },
  { figure: 'Brier skill', of: ({ brierSkill }) => brierSkill, write: signed },
  { figure: 'average precision', of: ({ averagePrecision }) => averagePrecision, write: three },
  { figure: 'caught in the top 10 %', of: ({ captureTop10 }) => captureTop10, write: percent },
];

/** The figures reached, beside the goals. */
export function figuresSection({
  targets,
  variants,
  firstYear,
  lastYear,
  bootstrap,
}: BacktestResult): string {
  const { any, state } = targets;
  return section(
    'How good it was',
    `Every venue-year from ${firstYear} to ${lastYear}, forecast by the model fitted on what was public on 1 January of the year, and judged by everything known now: ${any.figures.rows} venue-years of ${any.figures.venues} venues, ${any.figures.events} with a theft, ${state.figures.events} with a state theft. In brackets: 90 % intervals from ${bootstrap.resamples} resamples of whole exchanges.`,
    table(
      ['', 'target', 'goal', 'reached', ''],
      GOALS.flatMap((goal) => [any, state].map((each) => goalRow(goal, each))),
    ),
    table(
      ['', 'any theft', 'state theft'],
      [
        ...OTHERS.map(({ figure, of, write }) => [
          figure,
          ...[any, state].map(({ figures }) => withInterval(of(figures), write)),
        ]),
        [
          'log skill against the constant rate that only hindsight knows',
          ...[any, state].map(({ hindsightLogSkill }) => withInterval(hindsightLogSkill, signed)),
        ],
      ],
    ),
    'Much of the state skill is level: the state rate as known then is too low, because attributions come late. The last line above has no such help. The same forecasts on other rows and labels:',
    table(
      ['', 'target', 'rows', 'events', 'AUC', 'log skill', 'top 20 %', 'slope', 'observed / expected'],
      variants.map(({ description, target, figures }) => [
        description,
        target,
        String(figures.rows),
        String(figures.events),
        withInterval(figures.auc, three),
        withInterval(figures.logSkill, signed),
        percent(figures.captureTop20.estimate),
        decimal(figures.calibrationSlope.estimate),
        decimal(figures.observedOverExpected.estimate),
      ]),
    ),
  );
}

function goalRow(
  { figure, of, write, goal, isReached }: Goal,
  { target, figures }: TargetBacktest,
): string[] {
  const reached = of(figures);
  const verdict = isReached(reached.estimate, target) ? 'reached' : '**not reached**';
  return [figure, target, goal[target], withInterval(reached, write), verdict];
}
