import type { Finding } from '../problem.ts';
import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

function repeats(file: string, field: string, key: string, ids: (string | number)[]): Finding[] {
  const seen = new Set<string | number>();
  return ids.flatMap((id, index) => {
    if (seen.has(id)) return [{ file, field: `${field}/${index}/${key}`, reason: `${id} is used twice` }];
    seen.add(id);
    return [];
  });
}

/** An id names one record. */
export const uniqueIds: Rule = {
  name: 'uniqueIds',
  description: 'Ids are unique within their list; a pattern id within its stage.',
  check: (dataset) => [
    ...dataset.exchanges.flatMap(({ id, facts }) =>
      repeats(
        recordFile.exchange(id),
        '/facts',
        'id',
        facts.map((fact) => fact.id),
      ),
    ),
    ...dataset.jurisdictions.flatMap((country) => {
      const file = recordFile.jurisdiction(country.code);
      return [
        ...repeats(
          file,
          '/oversightLevels',
          'id',
          country.oversightLevels.map((each) => each.id),
        ),
        ...repeats(
          file,
          '/events',
          'id',
          country.events.map((each) => each.id),
        ),
        ...repeats(
          file,
          '/indices',
          'id',
          country.indices.map((each) => each.id),
        ),
      ];
    }),
    ...dataset.volumeSnapshots.flatMap(({ id, rows }) =>
      repeats(
        recordFile.volumes(id),
        '/rows',
        'exchange',
        rows.map((row) => row.exchange),
      ),
    ),
    ...repeats(
      'attack-patterns.json',
      '/rows',
      'id',
      dataset.attackPatterns.map((each) => `${each.stage} ${each.id}`),
    ),
    ...repeats(
      'mitre-objects.json',
      '/rows',
      'attackId',
      dataset.mitreObjects.map((each) => each.attackId),
    ),
    ...repeats(
      'threat-actors.json',
      '/rows',
      'id',
      dataset.threatActors.map((each) => each.id),
    ),
    ...repeats(
      'state-theft-totals.json',
      '/rows',
      'id',
      dataset.stateTheftTotals.map((each) => each.id),
    ),
    ...repeats(
      'un-panel-cases-2019.json',
      '/rows',
      'number',
      dataset.unPanelCases.map((each) => each.number),
    ),
  ],
};
