/**
 * Seeded uniform random numbers (mulberry32, T. Ettinger 2017, public domain): a small generator with a
 * 32-bit state. Good for bootstraps and simulation, not for cryptography. The same seed gives the same
 * sequence on every machine.
 *
 * @param seed any integer; its low 32 bits count
 * @returns a function giving numbers strictly between 0 and 1, safe to pass to a quantile function
 * @throws RangeError when the seed is not an integer
 * @example const random = seededRandom(42); random();
 */
export function seededRandom(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seededRandom: seed ${seed} is not an integer.`);
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}
