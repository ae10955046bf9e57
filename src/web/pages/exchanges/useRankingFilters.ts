import { BANDS } from '../../format/bands.ts';
import { useAsOf } from '../../state/asOf.ts';
import { country, oneOf, text } from '../../state/parse.ts';
import { useQueryState, useSetQuery } from '../../state/useQueryState.ts';
import type { RankingFilters } from './rankingQuestion.ts';

/** The filters of the ranking as the address has them, and what changes them. */
export function useRankingFilters() {
  const asOf = useAsOf();
  const setQuery = useSetQuery();
  const [q, setQ] = useQueryState('q', text);
  const [jurisdiction, setJurisdiction] = useQueryState('jurisdiction', country);
  const [riskBand, setRiskBand] = useQueryState('band', oneOf(BANDS));
  const [shown, setShown] = useQueryState('venues', oneOf(['closed', 'all']));
  const operating = shown === 'all' ? undefined : shown === 'closed' ? 'false' : 'true';
  const filters: RankingFilters = { q: q?.slice(0, 50), jurisdiction, riskBand, operating, asOf };
  const isFiltered = [q, jurisdiction, riskBand, shown].some((value) => value !== undefined);
  const clear = () => setQuery({ q: undefined, jurisdiction: undefined, band: undefined, venues: undefined });
  return { filters, shown, isFiltered, clear, setQ, setJurisdiction, setRiskBand, setShown };
}
export type RankingFilterState = ReturnType<typeof useRankingFilters>;
