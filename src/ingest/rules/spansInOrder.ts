import { firstDay, lastDay } from '../../domain/date.ts';
import { bitemporalRecords } from '../bitemporalRecords.ts';
import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** No span ends before it begins, and nothing is known before it can have begun. */
export const spansInOrder: Rule = {
  name: 'spansInOrder',
  description: 'A span does not end before it begins; a record is not known before its first possible day.',
  check: (dataset) => [
    ...bitemporalRecords(dataset).flatMap(({ file, field, from, to, knownFrom }) => [
      ...(to !== undefined && lastDay(to) < firstDay(from)
        ? [{ file, field: `${field}/to`, reason: `ends on ${to}, before it begins on ${from}` }]
        : []),
      ...(knownFrom < firstDay(from)
        ? [
            {
              file,
              field: `${field}/knownFrom`,
              reason: `known on ${knownFrom}, before it begins on ${from}`,
            },
          ]
        : []),
    ]),
    ...dataset.exchanges.flatMap(({ id, operating: { from, to } }) =>
      from !== undefined && to !== undefined && lastDay(to) < firstDay(from)
        ? [
            {
              file: recordFile.exchange(id),
              field: '/operating/to',
              reason: `closed on ${to}, before ${from}`,
            },
          ]
        : [],
    ),
  ],
};
