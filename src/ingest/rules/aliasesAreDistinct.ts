import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** An alias leads to one venue. */
export const aliasesAreDistinct: Rule = {
  name: 'aliasesAreDistinct',
  description: 'An alias is neither the id or name of another venue nor an alias of two.',
  check: (dataset) => {
    const owner = new Map<string, string>();
    for (const { id, name } of dataset.exchanges) {
      owner.set(id, id);
      owner.set(name.toLowerCase(), id);
    }
    return dataset.exchanges.flatMap(({ id, aliases }) =>
      aliases.flatMap((alias, index) => {
        const key = alias.toLowerCase();
        const other = owner.get(key);
        if (other === undefined) owner.set(key, id);
        return other === undefined || other === id
          ? []
          : [
              {
                file: recordFile.exchange(id),
                field: `/aliases/${index}`,
                reason: `${alias} is ${other} already`,
              },
            ];
      }),
    );
  },
};
