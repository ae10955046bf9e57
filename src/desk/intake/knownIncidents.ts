import { addDays, daysBetween, firstDay, type IsoDate, lastDay, middleDay } from '../../domain/date.ts';
import type { Incident } from '../../domain/incident.ts';
import { lettersOf } from '../../domain/lettersOf.ts';
import type { TheftReport } from '../../domain/theftReport.ts';
import type { DeskStore } from '../deskStore.ts';
import { likelyDuplicates } from '../likelyDuplicates.ts';
import { incidentOf } from './incidentOf.ts';

const PAGE = 1000;
/** The desk looks for duplicates within a fortnight; half a month more for dates that are known to the month. */
const AROUND_DAYS = 31;
const NAMESAKE_DAYS = 3;
const LEAST_LETTERS = 4;

type Dated = Pick<TheftReport, 'occurredOn'>;

/** The incidents of the evidence that reports can be of, public by `today`. `[]` without reports. */
export async function incidentsAround(
  reports: readonly Dated[],
  { incidents }: Pick<DeskStore, 'incidents'>,
  today: IsoDate,
): Promise<Incident[]> {
  const [first] = reports.map(({ occurredOn }) => firstDay(occurredOn)).sort();
  const last = reports
    .map(({ occurredOn }) => lastDay(occurredOn))
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  const span = { from: addDays(first, -AROUND_DAYS), to: addDays(last, AROUND_DAYS) };
  const found: Incident[] = [];
  for (;;) {
    const { rows, total } = await incidents.list({
      ...span,
      asOf: today,
      limit: PAGE,
      offset: found.length,
    });
    found.push(...rows);
    if (rows.length === 0 || found.length >= total) return found;
  }
}

/** Those of the known incidents that the desk would call likely duplicates of a reported one; `venue` is its target's id. */
export async function duplicatesOf(
  report: TheftReport,
  venue: string | undefined,
  known: readonly Incident[],
  today: IsoDate,
): Promise<Incident[]> {
  const target =
    venue === undefined ? undefined : { id: venue, name: report.name, kind: 'exchange' as const };
  const incident = incidentOf(report, { venue: target, actors: [], today });
  const incidents: DeskStore['incidents'] = {
    find: async (id) => known.find((each) => each.id === id),
    list: async ({ from = '', to = '9999' }) => {
      const rows = known.filter(({ occurredOn }) => isWithin(middleDay(occurredOn), from, to));
      return { rows, total: rows.length };
    },
  };
  const ids = new Set(await likelyDuplicates({ kind: 'incident', incident }, { incidents }, today));
  return known.filter(({ id }) => ids.has(id));
}

/** Ids of known incidents of almost the same name and day, for the reviewer to look at: "Kelp" and "KelpDAO". */
export function namesakesOf({ name, occurredOn }: Dated & { name: string }, known: readonly Incident[]) {
  return known
    .filter(
      (each) => Math.abs(daysBetween(middleDay(each.occurredOn), middleDay(occurredOn))) <= NAMESAKE_DAYS,
    )
    .filter(({ target }) => isAlmost(target.name, name) || isAlmost(name, target.name))
    .map(({ id }) => id);
}

function isAlmost(name: string, other: string): boolean {
  const [whole, [first = '']] = [lettersOf(name), name.split(' ').map(lettersOf)];
  return [whole, first].some((part) => part.length >= LEAST_LETTERS && lettersOf(other).startsWith(part));
}

const isWithin = (day: IsoDate, from: string, to: string): boolean => from <= day && day <= to;
