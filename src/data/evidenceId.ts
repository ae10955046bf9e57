/** Where evidence ids of one kind point: the keys to look up, each as it stands in its table. */
export type EvidenceKeys = Record<
  'exchangeFact' | 'exchange' | 'incident' | 'attribution' | 'jurisdictionFact' | 'volume',
  string[]
>;

const FORMS: [RegExp, keyof EvidenceKeys][] = [
  [/^exchange\/([^/]+)\/(?:profile|base-[1-9]\d*)$/, 'exchange'],
  [/^exchange\/([^/]+\/[^/]+)$/, 'exchangeFact'],
  [/^incident\/([^/]+\/attribution-[a-z0-9-]+)$/, 'attribution'],
  [/^incident\/([^/]+)$/, 'incident'],
  [/^jurisdiction\/([^/]+\/[^/]+)$/, 'jurisdictionFact'],
  [/^volume\/([^/]+\/[^/]+)$/, 'volume'],
];

/** Sorts evidence ids by the table they point into. An id of no known form is left out. */
export function keysOf(ids: readonly string[]): EvidenceKeys {
  const keys: EvidenceKeys = {
    exchangeFact: [],
    exchange: [],
    incident: [],
    attribution: [],
    jurisdictionFact: [],
    volume: [],
  };
  for (const id of ids) {
    for (const [form, kind] of FORMS) {
      const key = form.exec(id)?.[1];
      if (key === undefined) continue;
      keys[kind].push(key);
      break;
    }
  }
  return keys;
}
