import { useId } from 'preact/hooks';
import { day } from './parseFilters.ts';

interface Props {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  min?: string | undefined;
  max?: string | undefined;
  onChange(value: string): void;
}

/** A day, with its label above. It may stay empty. */
export function DateField({ label, value, min, max, onChange }: Props) {
  const id = useId();
  const change = (entered: string) => {
    if (entered === '' || day(entered)) onChange(entered);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        min={min}
        max={max}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
