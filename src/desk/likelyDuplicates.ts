import { addDays, type IsoDate, middleDay } from '../domain/date.ts';
import type { IncidentRecord } from '../domain/evidencePut.ts';
import { DUPLICATE_DAYS } from '../domain/incident.ts';
import { lettersOf } from '../domain/lettersOf.ts';
import type { SubmissionContent } from '../domain/submission.ts';
import type { DeskStore } from './deskStore.ts';

const MOST = 20;

/** Ids of the known incidents that a new one may be: at the same venue or a namesake, within a fortnight. */
export async function likelyDuplicates(
  content: SubmissionContent,
  { incidents }: Pick<DeskStore, 'incidents'>,
  today: IsoDate,
): Promise<string[]> {
  if (content.kind !== 'incident') return [];
  const { occurredOn } = content.incident;
  const day = middleDay(occurredOn);
  const { rows } = await incidents.list({
    from: addDays(day, -DUPLICATE_DAYS),
    to: addDays(day, DUPLICATE_DAYS),
    asOf: today,
    limit: 1000,
    offset: 0,
  });
  return rows
    .filter((each) => isSameTarget(each, content.incident))
    .map(({ id }) => id)
    .slice(0, MOST);
}

function isSameTarget(
  { target: a }: Pick<IncidentRecord, 'target'>,
  { target: b }: Pick<IncidentRecord, 'target'>,
) {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return lettersOf(a.name) === lettersOf(b.name);
}
