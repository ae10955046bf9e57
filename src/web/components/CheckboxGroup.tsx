import type { Option } from './Select.tsx';

interface Props {
  legend: string;
  options: readonly Option[];
  /** Values that are ticked. */
  ticked: readonly string[];
  /** Called with all ticked values, in the order of the options. */
  onChange(ticked: string[]): void;
}

/** A choice of several. */
export function CheckboxGroup({ legend, options, ticked, onChange }: Props) {
  const toggle = (value: string, isTicked: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => (each === value ? isTicked : ticked.includes(each))),
    );
  return (
    <fieldset class="checkbox-group">
      <legend>{legend}</legend>
      {options.map(({ value, name }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
