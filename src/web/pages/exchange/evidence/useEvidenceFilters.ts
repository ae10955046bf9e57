import { oneOf } from '../../../state/parse.ts';
import { useQueryState, useSetQuery } from '../../../state/useQueryState.ts';
import type { EvidenceFilters } from './evidenceFilters.ts';
import { EVIDENCE_KINDS } from './evidenceRows.ts';

const CITATIONS = ['cited', 'uncited'] as const;
const USES = ['used', 'unused'] as const;

/** The filters of the evidence as the address has them, and what changes them. */
export function useEvidenceFilters() {
  const setQuery = useSetQuery();
  const [kind, setKind] = useQueryState('records', oneOf(EVIDENCE_KINDS));
  const [citation, setCitation] = useQueryState('sources', oneOf(CITATIONS));
  const [use, setUse] = useQueryState('use', oneOf(USES));
  const filters: EvidenceFilters = { kind, citation, use };
  const isFiltered = [kind, citation, use].some((value) => value !== undefined);
  const clear = () => setQuery({ records: undefined, sources: undefined, use: undefined });
  return { filters, isFiltered, clear, setKind, setCitation, setUse };
}
export type EvidenceFilterState = ReturnType<typeof useEvidenceFilters>;
