import { useEffect, useState } from 'preact/hooks';

/** Browsers without idle callbacks wait so long instead. */
const FALLBACK_MS = 50;

/** Counts from 0 to `last`, one each time the browser has nothing more urgent to do: a long page is drawn in parts. */
export function useIdleSteps(last: number): number {
  const [step, setStep] = useState(0);
  useEffect(() => {
    if (step >= last) return;
    const next = () => setStep(step + 1);
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(next, FALLBACK_MS);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(next);
    return () => cancelIdleCallback(handle);
  }, [step, last]);
  return step;
}
