import { daysBetween, firstDay, lastDay } from '../../domain/date.ts';
import { DUPLICATE_DAYS, type Incident } from '../../domain/incident.ts';
import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

function gapDays(a: Incident, b: Incident): number {
  return Math.max(
    daysBetween(lastDay(a.occurredOn), firstDay(b.occurredOn)),
    daysBetween(lastDay(b.occurredOn), firstDay(a.occurredOn)),
  );
}

/** Two incidents of one venue within a fortnight are one, unless they name each other. */
export const noDuplicateIncidents: Rule = {
  name: 'noDuplicateIncidents',
  description: 'Incidents of one target within 14 days name each other in `related`.',
  check: (dataset) => {
    const byTarget = Map.groupBy(dataset.incidents, ({ target }) => target.id ?? target.name);
    return [...byTarget.values()].flatMap((group) =>
      group.flatMap((one, index) =>
        group
          .slice(index + 1)
          .filter((other) => gapDays(one, other) <= DUPLICATE_DAYS && !(one.related ?? []).includes(other.id))
          .map((other) => ({
            file: recordFile.incident(one.id),
            field: '/occurredOn',
            reason: `within ${DUPLICATE_DAYS} days of ${other.id}: a duplicate, or name it in related`,
          })),
      ),
    );
  },
};
