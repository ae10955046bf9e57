import { api } from '../../../api/client.ts';
import { ask } from '../../../api/question.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Select } from '../../../components/Select.tsx';
import { jurisdictionName } from '../../../format/jurisdictions.ts';

const ALL_ROWS = 1000;

interface Props {
  /** ISO 3166-1 alpha-2; `undefined` leaves the base as it is. */
  value: string | undefined;
  present: string | null;
  onChange(code: string): void;
}

/** The country from which the venue would be run. */
export function BaseField({ value, present, onChange }: Props) {
  const answer = useAnswer(ask(api.jurisdictions, { query: { limit: ALL_ROWS } }));
  const served = answer.state === 'ready' ? answer.value.data.map(({ code }) => code) : [];
  const codes = new Set(value ? [...served, value] : served);
  const options = [...codes]
    .filter((code) => code !== present)
    .map((code) => ({ value: code, name: jurisdictionName(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const asItIs = present ? `As it is: ${jurisdictionName(present)}` : 'As it is: not known';
  return (
    <Select
      label="Operating base"
      value={value ?? ''}
      options={[{ value: '', name: asItIs }, ...options]}
      onChange={onChange}
    />
  );
}
