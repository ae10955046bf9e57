import { useId } from 'preact/hooks';
import { linear } from '../../charts/linear.ts';
import { formatCount } from '../../format/numbers.ts';
import { formatUsd } from '../../format/usd.ts';
import { BlamePattern, fillOf } from './BlamePattern.tsx';
import { roundTicks } from './roundTicks.ts';
import { BLAME_NAMES, BLAMES, type Measure, type StackedYear } from './stackYears.ts';

interface Props {
  stacks: readonly StackedYear[];
  measure: Measure;
  widthPx: number;
  heightPx: number;
  label: string;
}

const MARGIN = { top: 12, right: 0, bottom: 22, left: 64 };
const TICKS = 4;
/** A year's number needs so much room. */
const LABEL_PX = 38;

const amount = (value: number, measure: Measure) =>
  measure === 'thefts' ? formatCount(value) : formatUsd(value);

/** Stacked bars from zero, state actors at the bottom. */
export function YearBars({ stacks, measure, widthPx, heightPx, label }: Props) {
  const pattern = useId();
  const sums = stacks.map((stack) => BLAMES.reduce((sum, blame) => sum + stack[measure][blame], 0));
  const ticks = roundTicks(Math.max(...sums), TICKS);
  const y = linear([0, ticks.at(-1) ?? 1], [heightPx - MARGIN.bottom, MARGIN.top]);
  const bandPx = (widthPx - MARGIN.left - MARGIN.right) / stacks.length;
  const every = Math.ceil(LABEL_PX / bandPx);
  return (
    <svg class="chart" viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={label}>
      <BlamePattern id={pattern} />
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="chart-grid" d={`M${MARGIN.left} ${y(tick)}H${widthPx}`} />
          <text x={MARGIN.left - 6} y={y(tick)} dy="0.32em" text-anchor="end">
            {amount(tick, measure)}
          </text>
        </g>
      ))}
      {stacks.map((stack, index) => {
        const leftPx = MARGIN.left + index * bandPx + bandPx * 0.1;
        return (
          <g key={stack.year}>
            <title>{inWords(stack, measure)}</title>
            {segments(stack, measure).map(({ blame, from, to }) => (
              <rect
                key={blame}
                class="overview-blame-bar"
                fill={fillOf(blame, pattern)}
                x={leftPx}
                y={y(to)}
                width={bandPx * 0.8}
                height={y(from) - y(to)}
              />
            ))}
            {(stacks.length - 1 - index) % every === 0 && (
              <text x={leftPx + bandPx * 0.4} y={heightPx - 6} text-anchor="middle">
                {stack.year}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function segments(stack: StackedYear, measure: Measure) {
  let from = 0;
  return BLAMES.flatMap((blame) => {
    const value = stack[measure][blame];
    const segment = { blame, from, to: from + value };
    from += value;
    return value > 0 ? [segment] : [];
  });
}

const inWords = (stack: StackedYear, measure: Measure): string =>
  `${stack.year}: ${BLAMES.map((blame) => `${amount(stack[measure][blame], measure)} ${BLAME_NAMES[blame]}`).join(', ')}`;
