import type { IsoDate } from '../../domain/date.ts';
import { type Dating, type Instant, later, startOf } from './edition.ts';

/** That something is so, and since when that is public. */
export interface Claim<About> {
  about: About;
  /** The same for claims of the same thing. */
  key: string;
  knownFrom: IsoDate;
  compiledAt: Instant;
  /** The incident that bears it out; absent for what our lists say. */
  incidentId?: string;
}

/** Something that claims bear out. */
export interface Borne<About> {
  /** As the earliest claim has it. */
  about: About;
  key: string;
  dating: Dating;
  /** A sentence that names the incidents public by then that bear it out, if any. */
  incidentsBy(at: Instant): string | undefined;
}

/** What claims come to, claim by claim of the same thing taken together. */
export function borneOut<About>(claims: readonly Claim<About>[]): Borne<About>[] {
  const inOrder = claims.toSorted((a, b) => compare(a.knownFrom, b.knownFrom));
  return [...Map.groupBy(inOrder, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const compiledAt = same.map((claim) => claim.compiledAt).reduce(later);
    return {
      about: first.about,
      key: first.key,
      dating: { knownFrom: first.knownFrom, compiledAt },
      incidentsBy: (at: Instant) => {
        const known = same.filter(({ knownFrom }) => startOf(knownFrom) <= at);
        const ids = new Set(known.flatMap(({ incidentId }) => incidentId ?? []));
        return ids.size === 0 ? undefined : `Incidents: ${[...ids].sort().join(', ')}.`;
      },
    };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
