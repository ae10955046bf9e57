import { middleDay } from '../../domain/date.ts';
import { operatingBaseOn } from '../../domain/exchange.ts';
import { slugOf } from '../../domain/slugOf.ts';
import type { TheftReport } from '../../domain/theftReport.ts';
import { venueKind } from '../../domain/vocabulary.ts';
import type { IntakeStore } from './intakeStore.ts';

type Venues = Pick<IntakeStore, 'exchanges' | 'jurisdictions'>;

/** The id of the venue of the registry that each report's target is; one that is none is missing. */
export async function venueIdsOf(
  reports: readonly TheftReport[],
  { exchanges }: Pick<Venues, 'exchanges'>,
): Promise<Map<TheftReport, string>> {
  const named = reports.filter(canBeVenue).map((report) => ({ report, names: namesOf(report) }));
  const ids = await exchanges.resolveAll([...new Set(named.flatMap(({ names }) => names))]);
  return new Map(
    named.flatMap(({ report, names }) => {
      const id = names.map((name) => ids.get(name)).find((each) => each !== undefined);
      return id === undefined ? [] : [[report, id] as const];
    }),
  );
}

/** A venue, and where it was run from when it was robbed: absent when unknown, or nothing is known of that country. */
export async function venueAt({ occurredOn }: TheftReport, id: string, store: Venues) {
  const venue = await store.exchanges.find(id);
  const base = venue && operatingBaseOn(venue, middleDay(occurredOn))?.code;
  const isKnown = base !== undefined && (await store.jurisdictions.find(base)) !== undefined;
  return { venue, base: isKnown ? base : undefined };
}

/** A protocol or bridge may share a venue's name without being it. */
const canBeVenue = ({ kind }: TheftReport): boolean =>
  kind === undefined || venueKind.safeParse(kind).success;

/** The name as it is and as an id, and without what follows a colon: lists call a branch "WazirX: India". */
function namesOf({ name }: TheftReport): string[] {
  const [start = name] = name.split(':');
  return [...new Set([name, slugOf(name), start.trim(), slugOf(start)])];
}
