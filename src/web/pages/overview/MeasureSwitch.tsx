import type { Measure } from './stackYears.ts';

const MEASURES = [
  { measure: 'thefts', name: 'Thefts' },
  { measure: 'losses', name: 'Losses' },
] as const;

/** Chooses what the bars count. */
export function MeasureSwitch({ measure, onChange }: { measure: Measure; onChange(measure: Measure): void }) {
  return (
    <fieldset class="overview-measure-switch">
      <legend class="visually-hidden">What is counted</legend>
      {MEASURES.map((each) => (
        <button
          key={each.measure}
          type="button"
          aria-pressed={each.measure === measure}
          onClick={() => onChange(each.measure)}
        >
          {each.name}
        </button>
      ))}
    </fieldset>
  );
}
