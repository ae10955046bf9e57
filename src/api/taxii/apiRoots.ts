import type { Compilation } from '../../domain/compilation.ts';
import type { IsoDate } from '../../domain/date.ts';
import { notFound } from '../http/problem.ts';

const CURRENT = 'current';

/** A group of collections: all that is known, or only what was public by the end of a year. */
export interface ApiRoot {
  name: string;
  title: string;
  description: string;
  asOf: IsoDate;
}

/** The API roots there are on a day: the current one, then one for each year that is over, newest first. */
export function apiRootsOn(today: IsoDate, { incidentsFrom }: Compilation): ApiRoot[] {
  const [first, last] = [yearOf(incidentsFrom), yearOf(today) - 1];
  const years = Array.from({ length: last - first + 1 }, (_, i) => last - i);
  return [
    {
      name: CURRENT,
      title: 'As known today',
      description: 'All that is public, kept up to date. Poll this one.',
      asOf: today,
    },
    ...years.map((year) => ({
      name: String(year),
      title: `As known at the end of ${year}`,
      description: `Only what was public by ${year}-12-31: attributions made later are not in it.`,
      asOf: `${year}-12-31`,
    })),
  ];
}

/** The API root of a name. Throws a 404 when there is none. */
export function apiRootNamed(name: string, roots: readonly ApiRoot[]): ApiRoot {
  const root = roots.find((each) => each.name === name);
  if (root === undefined) throw notFound('API root', name);
  return root;
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
