import { readFileSync } from 'node:fs';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { expect, it } from 'vitest';
import * as schema from '../../src/data/schema.ts';
import { migrationNames, migrationStatements } from '../support/migrations.ts';

const META = new URL('../../migrations/meta/', import.meta.url);
const readMeta = (name: string) => JSON.parse(readFileSync(new URL(name, META), 'utf8'));

it('has the migrations its journal lists', () => {
  const { entries }: { entries: { tag: string }[] } = readMeta('_journal.json');
  expect(migrationNames()).toStrictEqual(entries.map(({ tag }) => `${tag}.sql`));
});

it('rebuilds no table and drops none that another refers to', () => {
  const statements = migrationStatements();
  const referredTo = new Set(
    statements.flatMap((sql) => [...sql.matchAll(/references `(\w+)`/gi)].map(([, name]) => name)),
  );
  const dropped = statements.flatMap((sql) =>
    [...sql.matchAll(/drop table `(\w+)`/gi)].map(([, name]) => name),
  );
  expect(statements.filter((sql) => sql.includes('__new_'))).toStrictEqual([]);
  expect(dropped.filter((name) => referredTo.has(name))).toStrictEqual([]);
});

it('leads to the schema', async () => {
  const last = migrationNames().at(-1) ?? '';
  const migrated = readMeta(`${last.slice(0, 4)}_snapshot.json`);
  const current = await generateSQLiteDrizzleJson(schema, migrated.id);
  expect(await generateSQLiteMigration(migrated, current)).toStrictEqual([]);
});
