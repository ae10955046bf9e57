import type { Dataset } from '../domain/dataset.ts';

/** The first 12 hex digits of the SHA-256 of the evidence: the same for the same facts, however they are spelt. */
export async function dataVersionOf(dataset: Dataset): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(dataset));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** JSON with the keys of every object in order and undefined values left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
