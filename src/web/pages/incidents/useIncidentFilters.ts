import type { IncidentFilters } from '../../components/incidents/incidentsQuestion.ts';
import { CLAIM_STATUSES } from '../../components/incidents/stateClaim.ts';
import { useAsOf } from '../../state/asOf.ts';
import { country, oneOf, text } from '../../state/parse.ts';
import { useQueryState, useSetQuery } from '../../state/useQueryState.ts';
import * as parse from './parseFilters.ts';

const NAMES = [
  'target',
  'jurisdiction',
  'actor',
  'sponsor',
  'attribution',
  'pattern',
  'minLossUsd',
  'from',
  'to',
  'targets',
] as const;
export type FilterName = (typeof NAMES)[number];

/** The filters of the incidents as the address has them, and what changes them. */
export function useIncidentFilters() {
  const setQuery = useSetQuery();
  const [target] = useQueryState('target', parse.slug);
  const [jurisdiction] = useQueryState('jurisdiction', country);
  const [actor] = useQueryState('actor', text);
  const [sponsor] = useQueryState('sponsor', country);
  const [attribution] = useQueryState('attribution', oneOf(CLAIM_STATUSES));
  const [pattern] = useQueryState('pattern', parse.pattern);
  const [minLossUsd] = useQueryState('minLossUsd', parse.amount);
  const [from] = useQueryState('from', parse.day);
  const [to] = useQueryState('to', parse.day);
  const [targets] = useQueryState('targets', oneOf(['venues', 'others']));
  const asked = { target, jurisdiction, actor: actor?.slice(0, 50), sponsor, attribution, pattern };
  const filters: IncidentFilters = { ...asked, minLossUsd, from, to, asOf: useAsOf() };
  const { asOf: _, ...own } = filters;
  return {
    /** What the API is asked. */
    filters,
    /** Only venues or only other targets; the API does not take this one. */
    targets,
    isFiltered: targets !== undefined || Object.values(own).some((value) => value !== undefined),
    set: (name: FilterName, value: string) => setQuery({ [name]: value }),
    clear: () => setQuery(Object.fromEntries(NAMES.map((name) => [name, undefined]))),
  };
}
export type IncidentFilterState = ReturnType<typeof useIncidentFilters>;
