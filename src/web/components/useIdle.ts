import { useEffect, useState } from 'preact/hooks';

/** Browsers without idle callbacks wait so long instead. */
const FALLBACK_MS = 500;

/** Becomes true once the browser has nothing more urgent to do: the time for what is heavy and not seen first. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(() => setIdle(true), FALLBACK_MS);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true));
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle;
}
