import { linear } from '../../charts/linear.ts';
import { yearTicks } from '../../charts/yearTicks.ts';
import { formatDate } from '../../format/dates.ts';
import { jurisdictionName } from '../../format/jurisdictions.ts';
import { plural } from '../../format/numbers.ts';
import { EventMark } from './EventMark.tsx';
import { EVENT_KINDS } from './eventKinds.ts';
import { placeEvents, type Stretch, stretchesOf } from './lane.ts';
import { LEVEL_MEANINGS } from './levels.ts';
import type { Profile } from './profile.ts';
import './oversight.css';

const STEP_PX = 11;
const LEVELS_PX = 4 * STEP_PX;
const ROW_PX = 12;
const PAD_PX = 16;
const YEARS_PX = 16;

interface Props {
  profile: Profile;
  span: readonly [fromMs: number, toMs: number];
  widthPx: number;
}

/** The oversight of one jurisdiction: its level as a staircase, its events as shapes below. */
export function OversightLane({ profile, span, widthPx }: Props) {
  const x = linear(span, [PAD_PX, widthPx - PAD_PX]);
  const stretches = stretchesOf(profile.oversightLevels, x, span);
  const events = placeEvents(profile.events, x, span);
  const rows = Math.max(1, ...events.map(({ row }) => row + 1));
  const base = LEVELS_PX + rows * ROW_PX + 4;
  const height = base + YEARS_PX;
  const ticks = yearTicks(...span, widthPx < 480 ? 4 : 2);
  return (
    <svg class="oversight-lane" viewBox={`0 0 ${widthPx} ${height}`} role="img" aria-label={labelOf(profile)}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="oversight-lane-grid" d={`M${x(tick)} 0V${base}`} />
          <text x={x(tick)} y={height - 3} text-anchor="middle">
            {new Date(tick).getUTCFullYear()}
          </text>
        </g>
      ))}
      {stretches.map((stretch) => (
        <LevelStretch key={stretch.fromPx} stretch={stretch} />
      ))}
      <path class="oversight-base" d={`M${x(span[0])} ${LEVELS_PX}H${x(span[1])}`} />
      {events.map(({ event, xPx, row }) => {
        const { name, shape, isHollow } = EVENT_KINDS[event.kind];
        return (
          <EventMark
            key={event.id}
            shape={shape}
            isHollow={isHollow}
            x={xPx}
            y={LEVELS_PX + 9 + row * ROW_PX}
            title={`${formatDate(event.from)}: ${name}${event.value ? ` (${event.value})` : ''}`}
          />
        );
      })}
    </svg>
  );
}

function LevelStretch({ stretch: { level, fromPx, toPx } }: { stretch: Stretch }) {
  const top = LEVELS_PX - level * STEP_PX;
  return (
    <g>
      <rect
        class="oversight-level"
        data-level={level}
        x={fromPx}
        y={top}
        width={Math.max(0, toPx - fromPx)}
        height={level * STEP_PX}
      >
        <title>{`Level ${level}: ${LEVEL_MEANINGS[level] ?? ''}`}</title>
      </rect>
      {toPx - fromPx > 14 && (
        <text class="oversight-number" x={fromPx + 4} y={level === 0 ? LEVELS_PX - 4 : top + 10}>
          {level}
        </text>
      )}
    </g>
  );
}

function labelOf({ code, oversightLevels, events }: Profile): string {
  const levels = oversightLevels.map(({ level, from }) => `level ${level} from ${formatDate(from)}`);
  return `${jurisdictionName(code)}: ${levels.join(', ') || 'no level known'}; ${plural(events.length, 'regulatory event')}`;
}
