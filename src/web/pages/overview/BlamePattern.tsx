import type { Blame } from './stackYears.ts';

/** The hatching of what is suspected. */
export function BlamePattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="overview-blame-ground" width="5" height="5" />
        <path class="overview-blame-hatch" d="M1 0V5" />
      </pattern>
    </defs>
  );
}

/** Filled, hatched or hollow: reads without colour. */
export function fillOf(blame: Blame, pattern: string): string {
  if (blame === 'suspected') return `url(#${pattern})`;
  return blame === 'attributed' ? 'var(--ink)' : 'var(--ground)';
}
