import { api } from '../../api/client.ts';
import { ask } from '../../api/question.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { FilterBar } from '../../components/FilterBar.tsx';
import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { patternsQuestion } from '../../components/incidents/patternsQuestion.ts';
import { Select } from '../../components/Select.tsx';
import { today } from '../../state/asOf.ts';
import { DateField } from './DateField.tsx';
import {
  actorOptions,
  jurisdictionOptions,
  minLossOptions,
  patternOptions,
  sponsorOptions,
  targetOptions,
} from './filterOptions.ts';
import type { FilterName, IncidentFilterState } from './useIncidentFilters.ts';

const ALL_TARGETS = [
  { value: '', name: 'All' },
  { value: 'venues', name: 'Venues' },
  { value: 'others', name: 'Other targets' },
];

const ATTRIBUTIONS = [
  { value: '', name: 'Any' },
  { value: 'attributed', name: 'Attributed' },
  { value: 'suspected', name: 'Suspected' },
  { value: 'none', name: 'None public' },
];

interface Props {
  state: IncidentFilterState;
  /** All incidents, from which the choices are made. */
  incidents: readonly Incident[];
}

/** The fields that narrow the incidents: what GET /v1/incidents takes, and venues against other targets. */
export function IncidentFilterBar({ state, incidents }: Props) {
  const { filters, targets, isFiltered, clear, set } = state;
  const actors = useAnswer(ask(api.actors, { query: { limit: 1000 } }));
  const patterns = useAnswer(patternsQuestion);
  const knownActors = actors.state === 'ready' ? actors.value.data : [];
  const knownPatterns = patterns.state === 'ready' ? patterns.value.data : [];
  const selects: [FilterName, string, ReturnType<typeof targetOptions>][] = [
    ['targets', 'Targets', ALL_TARGETS],
    ['target', 'Venue', targetOptions(incidents, filters.target)],
    ['jurisdiction', 'Jurisdiction', jurisdictionOptions(incidents, filters.jurisdiction)],
    ['sponsor', 'State named', sponsorOptions(incidents, filters.sponsor)],
    ['actor', 'Actor named', actorOptions(incidents, knownActors, filters.actor)],
    ['attribution', 'Attribution', ATTRIBUTIONS],
    ['pattern', 'Attack pattern', patternOptions(knownPatterns, filters.pattern)],
    ['minLossUsd', 'Loss', minLossOptions(filters.minLossUsd)],
  ];
  const values: Partial<Record<FilterName, string | number | undefined>> = { ...filters, targets };
  const last = filters.asOf ?? today();
  return (
    <FilterBar label="Filter incidents" onClear={isFiltered ? clear : undefined}>
      {selects.map(([name, label, options]) => (
        <Select
          key={name}
          label={label}
          value={String(values[name] ?? '')}
          options={options}
          onChange={(value) => set(name, value)}
        />
      ))}
      <DateField
        label="Happened from"
        value={filters.from ?? ''}
        max={filters.to ?? last}
        onChange={(value) => set('from', value)}
      />
      <DateField
        label="Happened until"
        value={filters.to ?? ''}
        min={filters.from}
        max={last}
        onChange={(value) => set('to', value)}
      />
    </FilterBar>
  );
}
