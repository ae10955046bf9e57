import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** Related incidents exist and name each other. */
export const relatedIncidentsExist: Rule = {
  name: 'relatedIncidentsExist',
  description: 'An incident named in `related` exists and names this one back.',
  check: (dataset) => {
    const related = new Map(dataset.incidents.map((each) => [each.id, each.related ?? []]));
    return dataset.incidents.flatMap(({ id, related: others = [] }) =>
      others.flatMap((other, index) => {
        const at = { file: recordFile.incident(id), field: `/related/${index}` };
        const back = related.get(other);
        if (back === undefined) return [{ ...at, reason: `no incident ${other}` }];
        return back.includes(id) ? [] : [{ ...at, reason: `${other} does not name ${id} back` }];
      }),
    );
  },
};
