import type { Incident } from './incidentsQuestion.ts';

/** The year an incident happened in. */
export const yearOf = ({ occurredOn }: Pick<Incident, 'occurredOn'>): number =>
  Number(occurredOn.slice(0, 4));
