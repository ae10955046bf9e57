import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** Every country that a score reads has a jurisdiction file. */
export const jurisdictionsExist: Rule = {
  name: 'jurisdictionsExist',
  description: 'Operating bases and incident jurisdictions have a jurisdiction file.',
  check: (dataset) => {
    const codes = new Set(dataset.jurisdictions.map((country) => country.code));
    const named = [
      ...dataset.exchanges.flatMap((venue) =>
        venue.operatingBases.map(({ code }, index) => ({
          file: recordFile.exchange(venue.id),
          field: `/operatingBases/${index}/code`,
          code,
        })),
      ),
      ...dataset.incidents.map(({ id, jurisdiction }) => ({
        file: recordFile.incident(id),
        field: '/jurisdiction',
        code: jurisdiction,
      })),
    ];
    return named
      .filter(({ code }) => code !== undefined && !codes.has(code))
      .map(({ file, field, code }) => ({ file, field, reason: `no jurisdiction ${code}` }));
  },
};
