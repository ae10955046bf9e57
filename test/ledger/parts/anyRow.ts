import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FilledFile } from '../support/filledFile.ts';

const RUNS = Number(process.env.TAMPERINGS ?? 60);

/** Tables that verifying looks at, each with the columns of which the log tells nothing. */
const NOT_TOLD: Record<string, string[]> = {
  log_entry: [],
  submission: ['likely_duplicate_of', 'replaced'],
  api_key: ['secret_hash'],
  incident: [],
  attribution: ['position'],
  exchange: ['jurisdiction'],
  exchange_fact: ['position'],
  jurisdiction_fact: ['position'],
};

const written = fc.oneof(
  fc.integer().map(String),
  fc.string().map((text) => `'${text.replaceAll(/['\0]/g, '')}'`),
  fc.jsonValue().map((value) => `'${JSON.stringify(value).replaceAll("'", '')}'`),
);
const tampering = fc.record({
  table: fc.constantFrom(...Object.keys(NOT_TOLD)),
  row: fc.nat(),
  other: fc.nat(),
  column: fc.nat(),
  how: fc.constantFrom('write', 'copy', 'delete'),
  value: written,
});

const pick = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

/** Whatever is written into a column, copied from another row or removed: it is found, or refused by the database. */
export function anyRowPart(opened: () => FilledFile): void {
  it(`${RUNS} times`, async () => {
    const { ask, problemsAfter } = opened();
    await fc.assert(
      fc.asyncProperty(tampering, async ({ table, row, other, column, how, value }) => {
        const names = (await ask<string>(`select name as found from pragma_table_info('${table}')`)).filter(
          (name) => !NOT_TOLD[table]?.includes(name),
        );
        const isWritten = names.includes('origin') ? "origin <> 'dataset'" : 'true';
        const rows = await ask<number>(`select rowid as found from "${table}" where ${isWritten}`);
        const [name, at] = [pick(names, column), `rowid = ${pick(rows, row)}`];
        const copied = `(select "${name}" from "${table}" where rowid = ${pick(rows, other)})`;
        const becomes = how === 'copy' ? copied : value;
        const [isSame] = await ask<number>(
          `select "${name}" is ${becomes} as found from "${table}" where ${at}`,
        );
        fc.pre(how === 'delete' || isSame === 0);
        const statement =
          how === 'delete'
            ? `delete from "${table}" where ${at}`
            : `update "${table}" set "${name}" = ${becomes} where ${at}`;
        const found = await problemsAfter(statement).catch((error: Error) => {
          if (!/constraint failed|datatype mismatch/.test(error.message)) throw error;
          return ['refused'];
        });
        expect(found, statement).not.toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
}
