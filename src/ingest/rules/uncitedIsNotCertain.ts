import { isCited } from '../../domain/provenance.ts';
import { provenancedRecords } from '../provenancedRecords.ts';
import type { Rule } from '../rule.ts';

/** A record without a cited source is confident to medium at most. */
export const uncitedIsNotCertain: Rule = {
  name: 'uncitedIsNotCertain',
  description: 'A record none of whose sources was read for it has at most medium confidence.',
  check: (dataset) =>
    provenancedRecords(dataset)
      .filter(({ record }) => record.confidence === 'high' && !isCited(record))
      .map(({ file, field }) => ({
        file,
        field: `${field}/confidence`,
        reason: 'high confidence without a cited source',
      })),
};
