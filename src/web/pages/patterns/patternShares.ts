import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { stateClaim } from '../../components/incidents/stateClaim.ts';
import { yearOf } from '../../components/incidents/yearOf.ts';

/** The two stages of a theft, as incidents name them. */
export type Stage = 'initial_access' | 'theft';

/** How many years are taken together: single years have too few thefts for a share. */
const WINDOW_YEARS = 3;

/** A pattern among the thefts of some years. */
export interface WindowShare {
  fromYear: number;
  toYear: number;
  /** Thefts in these years, of any pattern. */
  allThefts: number;
  /** Those of the pattern. */
  thefts: number;
  /** Those of the pattern that are attributed to a state actor, or for which one is suspected. */
  stateThefts: number;
}

/** The id of the pattern of an incident at a stage. */
export const patternOf = (incident: Incident, stage: Stage): string =>
  stage === 'theft' ? incident.theft : incident.access;

/** The share of a pattern, 0 to 1; `undefined` when there were no thefts. */
export const shareOf = ({ thefts, allThefts }: WindowShare): number | undefined =>
  allThefts === 0 ? undefined : thefts / allThefts;

/** The part of all thefts that is of the pattern and laid to a state actor, 0 to 1. */
export const stateShareOf = ({ stateThefts, allThefts }: WindowShare): number =>
  allThefts === 0 ? 0 : stateThefts / allThefts;

/** The shares of a pattern in each three years that end with a year, up to `lastYear`. */
export function windowShares(
  thefts: readonly Incident[],
  { stage, id, lastYear }: { stage: Stage; id: string; lastYear: number },
): WindowShare[] {
  const firstYear = Math.min(lastYear, ...thefts.map(yearOf));
  const ends = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).slice(
    WINDOW_YEARS - 1,
  );
  return ends.map((toYear) => {
    const fromYear = toYear - WINDOW_YEARS + 1;
    const within = thefts.filter((theft) => yearOf(theft) >= fromYear && yearOf(theft) <= toYear);
    const matching = within.filter((theft) => patternOf(theft, stage) === id);
    const laidToStates = matching.filter((theft) => stateClaim(theft).status !== 'none');
    return {
      fromYear,
      toYear,
      allThefts: within.length,
      thefts: matching.length,
      stateThefts: laidToStates.length,
    };
  });
}

/** The windows that do not overlap, counted back from the last, at most `most`; oldest first. */
export const separateWindows = (windows: readonly WindowShare[], most: number): WindowShare[] =>
  windows.filter((_, index) => (windows.length - 1 - index) % WINDOW_YEARS === 0).slice(-most);
