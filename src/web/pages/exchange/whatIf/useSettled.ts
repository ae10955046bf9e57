import { useEffect, useState } from 'preact/hooks';

const PAUSE_MS = 300;

/** A value once it has stayed the same for a moment; two with the same `key` are the same. */
export function useSettled<T>(value: T, key: string): T {
  const [settled, setSettled] = useState({ key, value });
  useEffect(() => {
    if (key === settled.key) return;
    const timer = setTimeout(() => setSettled({ key, value }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return settled.value;
}
