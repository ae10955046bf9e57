import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import './key.css';

interface Props {
  label: string;
  /** What a key is for here. */
  hint: string;
  value: string;
  onInput(text: string): void;
  /** Why what stands there does not do. */
  problem: string | undefined;
  /** To put the cursor there. */
  field: RefObject<HTMLInputElement | null>;
}

/** A field for an API key. It has no name, so that no browser can send it in an address. */
export function KeyInput({ label, hint, value, onInput, problem, field }: Props) {
  const id = useId();
  return (
    <div class="field key-field">
      <label for={id}>{label}</label>
      <p class="small quiet" id={`${id}-hint`}>
        {hint}
      </p>
      {problem && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <input
        id={id}
        ref={field}
        type="password"
        autoComplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={200}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
