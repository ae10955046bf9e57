import { sumThefts, type TheftSums } from './findings.ts';
import type { Incident } from './incidentsQuestion.ts';

/** The year an incident happened in. */
export const yearOf = ({ occurredOn }: Pick<Incident, 'occurredOn'>): number =>
  Number(occurredOn.slice(0, 4));

/** The sums of each year's thefts, oldest first; years without an incident are left out. */
export function theftsByYear(incidents: readonly Incident[]): { year: number; sums: TheftSums }[] {
  const years = Map.groupBy(incidents, yearOf);
  return [...years]
    .map(([year, ofYear]) => ({ year, sums: sumThefts(ofYear) }))
    .filter(({ sums }) => sums.thefts > 0)
    .toSorted((a, b) => a.year - b.year);
}
