import { useId } from 'preact/hooks';

export interface Option {
  value: string;
  name: string;
}

interface Props {
  label: string;
  value: string;
  options: readonly Option[];
  onChange(value: string): void;
  /** Why it cannot be changed now; it is then disabled. */
  disabledBecause?: string | undefined;
}

/** A choice of one, with its label above. */
export function Select({ label, value, options, onChange, disabledBecause }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabledBecause !== undefined}
        title={disabledBecause}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
