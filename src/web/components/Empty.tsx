import type { ComponentChildren } from 'preact';

/** Says that there is nothing to show, and why or what to change. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <div class="notice">{children}</div>;
}
