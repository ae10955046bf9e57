import type { Incident } from '../../../components/incidents/incidentsQuestion.ts';

type Patterned = Pick<Incident, 'access' | 'theft'>;

/** The pattern to look for similar incidents by: the way in, else the way of taking; none if both are unknown. */
export const patternToShare = ({
  access,
  theft,
}: Patterned): Incident['access'] | Incident['theft'] | undefined =>
  [access, theft].find((pattern) => pattern !== 'unknown');

/** Other incidents in force by likeness: those that share both patterns first, then the nearest in time. */
export function mostSimilar(incident: Incident, others: readonly Incident[], most: number): Incident[] {
  const sharesBoth = (other: Incident) =>
    Number(other.access === incident.access && other.theft === incident.theft);
  const apartMs = (other: Incident) =>
    Math.abs(Date.parse(other.occurredOn) - Date.parse(incident.occurredOn));
  return others
    .filter(({ id, withdrawn }) => id !== incident.id && withdrawn === undefined)
    .toSorted((a, b) => sharesBoth(b) - sharesBoth(a) || apartMs(a) - apartMs(b))
    .slice(0, most);
}
