import { canonicalJson } from '../domain/canonicalJson.ts';
import type { Dataset } from '../domain/dataset.ts';

/** The first 12 hex digits of the SHA-256 of the evidence: the same for the same facts, however they are spelt. */
export const dataVersionOf = (dataset: Dataset): Promise<string> => shortHashOf(dataset);

/** What submissions make of the shipped evidence. */
export interface Effects {
  /** Ids of the accepted ones, in the order of their decisions. */
  accepted: readonly string[];
  /** Ids of the disputes that are open. */
  disputes: readonly string[];
}

/** The version of the shipped evidence with what submissions made of it; its own where there are none. */
export async function dataVersionWith(shipped: string, { accepted, disputes }: Effects): Promise<string> {
  if (accepted.length === 0 && disputes.length === 0) return shipped;
  return await shortHashOf({ shipped, accepted, disputes: disputes.toSorted() });
}

async function shortHashOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(value));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
