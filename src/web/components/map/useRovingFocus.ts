import { useState } from 'preact/hooks';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One stop for the Tab key among many elements; arrow keys, Home and End move between them in their order.
 * The elements are siblings; each carries `data-roving` with its key.
 */
export function useRovingFocus(keys: readonly string[]) {
  const [last, setLast] = useState<string>();
  const current = last !== undefined && keys.includes(last) ? last : keys[0];

  const onKeyDown = (event: KeyboardEvent & { currentTarget: Element }) => {
    const at = current === undefined ? -1 : keys.indexOf(current);
    const next = nextIndex(event.key, at, keys.length);
    const key = next === undefined ? undefined : keys[next];
    if (key === undefined) return;
    event.preventDefault();
    setLast(key);
    event.currentTarget.parentElement
      ?.querySelector<SVGElement | HTMLElement>(`[data-roving="${key}"]`)
      ?.focus();
  };
  return { tabIndexOf: (key: string) => (key === current ? 0 : -1), onKeyDown, setLast };
}

/** Where a key leads from a place among `count`; `undefined` when it leads nowhere. */
export function nextIndex(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : (at + step + count) % count;
}
