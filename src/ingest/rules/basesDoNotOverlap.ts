import { firstDay, lastDay } from '../../domain/date.ts';
import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** A venue is run from one country at a time. */
export const basesDoNotOverlap: Rule = {
  name: 'basesDoNotOverlap',
  description: 'Operating bases are oldest first, and one has ended when the next begins.',
  check: (dataset) =>
    dataset.exchanges.flatMap(({ id, operatingBases }) =>
      operatingBases.flatMap((base, index) => {
        const previous = operatingBases[index - 1];
        if (previous === undefined) return [];
        const at = { file: recordFile.exchange(id), field: `/operatingBases/${index}/from` };
        if (firstDay(base.from) <= firstDay(previous.from)) {
          return [{ ...at, reason: `not after the base before it, of ${previous.from}` }];
        }
        // Bounds known to the same month or year may meet in it.
        const overlaps = previous.to === undefined || firstDay(previous.to) > lastDay(base.from);
        return overlaps ? [{ ...at, reason: `begins before ${previous.code} has ended` }] : [];
      }),
    ),
};
