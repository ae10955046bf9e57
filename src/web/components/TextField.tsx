import { useEffect, useId, useRef, useState } from 'preact/hooks';

const PAUSE_MS = 250;

interface Props {
  label: string;
  value: string;
  /** Called once typing pauses. */
  onChange(value: string): void;
  type?: 'text' | 'search';
  placeholder?: string;
  maxLength?: number;
}

/** A line of text with its label above. What is typed stays, whatever the page does meanwhile. */
export function TextField({ label, value, onChange, type = 'text', placeholder, maxLength = 50 }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    // Only a value that did not come from here replaces what is being typed.
    if (value !== sent.current) setDraft(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (draft === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = draft;
      onChange(draft);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        list={undefined}
        value={draft}
        placeholder={placeholder}
        maxLength={maxLength}
        autoComplete="off"
        spellcheck={false}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
    </div>
  );
}
