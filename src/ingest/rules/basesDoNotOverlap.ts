import { baseProblems } from '../../domain/exchange.ts';
import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** A venue is run from one country at a time. */
export const basesDoNotOverlap: Rule = {
  name: 'basesDoNotOverlap',
  description: 'Operating bases are oldest first, and one has ended when the next begins.',
  check: (dataset) =>
    dataset.exchanges.flatMap((exchange) =>
      baseProblems(exchange).map(({ index, reason }) => ({
        file: recordFile.exchange(exchange.id),
        field: `/operatingBases/${index}/from`,
        reason,
      })),
    ),
};
