import type { ComponentChildren } from 'preact';

interface Props {
  /** What is filtered: "Filter exchanges". */
  label: string;
  /** Fields. */
  children: ComponentChildren;
  /** Clears every filter; absent when none is set. */
  onClear?: (() => void) | undefined;
}

/** The row of fields above a table. Each takes effect at once, so there is nothing to submit. */
export function FilterBar({ label, children, onClear }: Props) {
  return (
    <form class="filter-bar" aria-label={label} onSubmit={(event) => event.preventDefault()}>
      {children}
      <button type="button" class="button filter-clear" hidden={!onClear} onClick={() => onClear?.()}>
        Clear filters
      </button>
    </form>
  );
}
