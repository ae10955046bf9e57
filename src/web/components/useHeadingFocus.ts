import { useEffect } from 'preact/hooks';

/** Takes keyboards and screen readers to the heading of what took the place of something else, if it is wanted. */
export function useHeadingFocus(isWanted = true): void {
  useEffect(() => {
    if (isWanted) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, []);
}
