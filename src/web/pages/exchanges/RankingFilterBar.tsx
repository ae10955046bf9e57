import { FilterBar } from '../../components/FilterBar.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { BANDS, bandName } from '../../format/bands.ts';
import { jurisdictionName } from '../../format/jurisdictions.ts';
import type { RankingFilterState } from './useRankingFilters.ts';

const ANY = { value: '', name: 'Any' };

const VENUES = [
  { value: '', name: 'Open' },
  { value: 'closed', name: 'Closed' },
  { value: 'all', name: 'Open and closed' },
];

interface Props {
  state: RankingFilterState;
  /** Codes of the jurisdictions to choose from. */
  jurisdictions: readonly string[];
}

/** The fields that narrow the ranking. */
export function RankingFilterBar({ state, jurisdictions }: Props) {
  const { filters, isFiltered, clear } = state;
  const isPast = filters.asOf !== undefined;
  const countries = jurisdictions
    .map((code) => ({ value: code, name: jurisdictionName(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <FilterBar label="Filter exchanges" onClear={isFiltered ? clear : undefined}>
      <TextField
        label="Name or alias"
        type="search"
        value={filters.q ?? ''}
        placeholder="Bybit"
        onChange={state.setQ}
      />
      <Select
        label="Jurisdiction"
        value={filters.jurisdiction ?? ''}
        options={[ANY, ...countries]}
        onChange={state.setJurisdiction}
      />
      <Select
        label="Risk band"
        value={filters.riskBand ?? ''}
        options={[ANY, ...BANDS.map((band) => ({ value: band, name: bandName(band) }))]}
        onChange={state.setRiskBand}
      />
      <Select
        label={isPast ? 'Venues open that day' : 'Venues'}
        value={isPast ? '' : (state.shown ?? '')}
        options={VENUES}
        onChange={state.setShown}
        disabledBecause={isPast ? 'A past day ranks the venues that were open on it.' : undefined}
      />
    </FilterBar>
  );
}
