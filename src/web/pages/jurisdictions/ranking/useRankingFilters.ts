import { useAsOf } from '../../../state/asOf.ts';
import { oneOf } from '../../../state/parse.ts';
import { useQueryState, useSetQuery } from '../../../state/useQueryState.ts';
import { type RankingFilters, REGIONS } from '../questions.ts';

/** Which jurisdictions are shown: with an open exchange unless something else is chosen. */
const SHOWN = ['all', 'none'] as const;

const EXPOSED = { all: undefined, none: 'false' } as const;

/** The filters of the ranking as the address has them, and what changes them. */
export function useRankingFilters() {
  const asOf = useAsOf();
  const setQuery = useSetQuery();
  const [region, setRegion] = useQueryState('region', oneOf(REGIONS));
  const [shown, setShown] = useQueryState('venues', oneOf(SHOWN));
  const exposed = shown === undefined ? 'true' : EXPOSED[shown];
  const filters: RankingFilters = { region, exposed, asOf };
  const isFiltered = region !== undefined || shown !== undefined;
  const clear = () => setQuery({ region: undefined, venues: undefined });
  return { filters, shown, isFiltered, clear, setRegion, setShown };
}
export type RankingFilterState = ReturnType<typeof useRankingFilters>;
