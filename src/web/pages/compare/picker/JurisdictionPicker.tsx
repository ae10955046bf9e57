import { useRef, useState } from 'preact/hooks';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { MOST_CODES } from '../codes.ts';
import type { Register } from '../questions.ts';
import { Combobox } from './Combobox.tsx';

interface Props {
  /** Chosen codes, in their order. */
  codes: readonly string[];
  register: Register;
  onChange(codes: readonly string[]): void;
}

/** Chooses the jurisdictions to compare: a field that finds them, and those chosen. */
export function JurisdictionPicker({ codes, register, onChange }: Props) {
  const [said, setSaid] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const items = register
    .filter(({ code }) => !codes.includes(code))
    .map(({ code }) => ({ code, name: jurisdictionName(code) }));
  const change = (next: readonly string[], words: string) => {
    onChange(next);
    setSaid(words);
  };
  const remove = (code: string) => {
    change(
      codes.filter((each) => each !== code),
      `${jurisdictionName(code)} removed`,
    );
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form
      ref={form}
      class="filter-bar compare-picker"
      aria-label="Jurisdictions to compare"
      onSubmit={(event) => event.preventDefault()}
    >
      <Combobox
        label={codes.length === 0 ? 'Find a jurisdiction' : 'Add a jurisdiction'}
        placeholder="Name or code"
        items={items}
        onChoose={({ code, name }) => change([...codes, code], `${name} added`)}
        disabledBecause={codes.length >= MOST_CODES ? 'Remove one to add another.' : undefined}
      />
      {codes.length > 0 && (
        <ul class="compare-chips" aria-label="Compared">
          {codes.map((code) => (
            <li key={code} class="compare-chip">
              {jurisdictionName(code)}
              <button
                type="button"
                aria-label={`Remove ${jurisdictionName(code)}`}
                onClick={() => remove(code)}
              >
                <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                  <path d="M1 1l8 8M9 1l-8 8" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet small">
        {codes.length === 0 ? `Up to ${MOST_CODES}` : `${codes.length} of at most ${MOST_CODES}`}
      </p>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </form>
  );
}
