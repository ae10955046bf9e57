import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { sumThefts, type TheftSums } from '../../components/incidents/sumThefts.ts';
import { yearOf } from '../../components/incidents/yearOf.ts';

/** The sums of each year's thefts, oldest first; years without an incident are left out. */
export function theftsByYear(incidents: readonly Incident[]): { year: number; sums: TheftSums }[] {
  const years = Map.groupBy(incidents, yearOf);
  return [...years]
    .map(([year, ofYear]) => ({ year, sums: sumThefts(ofYear) }))
    .filter(({ sums }) => sums.thefts > 0)
    .toSorted((a, b) => a.year - b.year);
}
