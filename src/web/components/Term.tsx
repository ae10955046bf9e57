import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  /** What the word means here, without a full stop. */
  meaning: string;
  children: ComponentChildren;
}

/** A word of art that explains itself in the running text when it is asked to, by any pointer or key. */
export function Term({ meaning, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <span>
      <button
        type="button"
        class="term-word"
        title={meaning}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && <span class="term-meaning"> ({meaning})</span>}
    </span>
  );
}
