import { FilterBar } from '../../../components/FilterBar.tsx';
import { Select } from '../../../components/Select.tsx';
import { EVIDENCE_KINDS, type EvidenceKind, type EvidenceRow } from './evidenceRows.ts';
import type { EvidenceFilterState } from './useEvidenceFilters.ts';

const ANY = { value: '', name: 'Any' };

const KINDS: Record<EvidenceKind, string> = {
  facts: 'Dated facts',
  bases: 'Operating bases',
  incidents: 'Incidents',
  volumes: 'Volume lists',
  jurisdiction: 'Facts of the jurisdiction',
  profile: 'Profile',
};

const CITATIONS = [ANY, { value: 'cited', name: 'Cited' }, { value: 'uncited', name: 'Uncited' }];
const USES = [ANY, { value: 'used', name: 'Used by the score' }, { value: 'unused', name: 'Not used' }];

interface Props {
  state: EvidenceFilterState;
  rows: readonly EvidenceRow[];
}

/** The fields that narrow the evidence. */
export function EvidenceFilterBar({ state, rows }: Props) {
  const { filters, isFiltered, clear } = state;
  const kinds = EVIDENCE_KINDS.map((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return { value: kind, name: `${KINDS[kind]} (${count})` };
  });
  return (
    <FilterBar label="Filter evidence" onClear={isFiltered ? clear : undefined}>
      <Select label="Records" value={filters.kind ?? ''} options={[ANY, ...kinds]} onChange={state.setKind} />
      <Select
        label="Sources"
        value={filters.citation ?? ''}
        options={CITATIONS}
        onChange={state.setCitation}
      />
      <Select label="Use" value={filters.use ?? ''} options={USES} onChange={state.setUse} />
    </FilterBar>
  );
}
