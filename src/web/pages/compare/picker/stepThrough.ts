/**
 * Which of `count` options a key leads to from the active one (−1: none yet); `undefined` for a key that
 * does not move.
 */
export function stepThrough(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
}
