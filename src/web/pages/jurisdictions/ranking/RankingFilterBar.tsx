import { FilterBar } from '../../../components/FilterBar.tsx';
import { Select } from '../../../components/Select.tsx';
import { REGIONS } from '../questions.ts';
import type { RankingFilterState } from './useRankingFilters.ts';

const REGION_OPTIONS = [
  { value: '', name: 'Any' },
  ...REGIONS.map((region) => ({ value: region, name: region })),
];

const VENUE_OPTIONS = [
  { value: '', name: 'Some open' },
  { value: 'all', name: 'Any number' },
  { value: 'none', name: 'None open' },
];

/** The fields that narrow the map and the ranking. */
export function RankingFilterBar({ state }: { state: RankingFilterState }) {
  return (
    <FilterBar label="Filter jurisdictions" onClear={state.isFiltered ? state.clear : undefined}>
      <Select
        label="Region"
        value={state.filters.region ?? ''}
        options={REGION_OPTIONS}
        onChange={state.setRegion}
      />
      <Select
        label="Exchanges run from there"
        value={state.shown ?? ''}
        options={VENUE_OPTIONS}
        onChange={state.setShown}
      />
    </FilterBar>
  );
}
