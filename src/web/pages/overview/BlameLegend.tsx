import { useId } from 'preact/hooks';
import { BlamePattern, fillOf } from './BlamePattern.tsx';
import { BLAME_NAMES, BLAMES } from './stackYears.ts';

/** What filled, hatched and hollow bars stand for. */
export function BlameLegend() {
  const pattern = useId();
  return (
    <ul class="legend" aria-label="Legend">
      {BLAMES.map((blame) => (
        <li key={blame}>
          <svg viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
            <BlamePattern id={pattern} />
            <rect
              class="overview-blame-bar"
              x="0.5"
              y="0.5"
              width="17"
              height="11"
              fill={fillOf(blame, pattern)}
            />
          </svg>
          {BLAME_NAMES[blame]}
        </li>
      ))}
    </ul>
  );
}
