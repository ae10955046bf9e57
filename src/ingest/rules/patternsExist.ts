import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** The pattern catalogue covers what incidents and actors use. */
export const patternsExist: Rule = {
  name: 'patternsExist',
  description: 'Access and theft of incidents and the patterns of actors are in attack-patterns.json.',
  check: (dataset) => {
    const keys = new Set(dataset.attackPatterns.map(({ stage, id }) => `${stage} ${id}`));
    const ids = new Set(dataset.attackPatterns.map(({ id }) => id));
    const incidents = dataset.incidents.flatMap(({ id, access, theft }) => [
      {
        file: recordFile.incident(id),
        field: '/access',
        pattern: access,
        known: keys.has(`initial_access ${access}`),
      },
      { file: recordFile.incident(id), field: '/theft', pattern: theft, known: keys.has(`theft ${theft}`) },
    ]);
    const actors = dataset.threatActors.flatMap(({ preferredPatterns }, row) =>
      preferredPatterns.map((pattern, index) => ({
        file: 'threat-actors.json',
        field: `/rows/${row}/preferredPatterns/${index}`,
        pattern,
        known: ids.has(pattern),
      })),
    );
    return [...incidents, ...actors]
      .filter(({ known }) => !known)
      .map(({ file, field, pattern }) => ({ file, field, reason: `no attack pattern ${pattern}` }));
  },
};
