import { eq, inArray, sql } from 'drizzle-orm';
import type { Compilation } from '../domain/compilation.ts';
import type { Versions } from '../domain/listing.ts';
import { putAll } from './bulk.ts';
import type { Db, Statement } from './db.ts';
import { parseJson } from './json.ts';
import { installation } from './schema.ts';

/** What the installation says of itself; a key is absent until it is known. */
export interface InstallationState extends Versions {
  /** 'seeding' while the shipped evidence is being replaced. */
  seedState: 'seeding' | 'complete';
  /** Which shipped evidence was last seeded completely. */
  seededFrom: string;
  /** JSON of the dataset's `Compilation`. */
  compilation: string;
}

/** The whole state. Throws nothing: an unknown key is absent. */
export async function readState(db: Db): Promise<Partial<InstallationState>> {
  const rows = await db.select().from(installation);
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
}

/** The statements that set what is given and forget what is undefined. */
export function writeState(
  db: Db,
  state: { [Key in keyof InstallationState]?: InstallationState[Key] | undefined },
): Statement[] {
  const entries = Object.entries(state);
  const known = entries.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
  const forgotten = entries.flatMap(([key, value]) => (value === undefined ? [key] : []));
  return [
    ...putAll(db, installation, known, { key: [installation.key] }),
    ...(forgotten.length > 0 ? [db.delete(installation).where(inArray(installation.key, forgotten))] : []),
  ];
}

/** What is being served, or `undefined` while the evidence is not completely seeded and scored. */
export async function readVersions(db: Db): Promise<Versions | undefined> {
  const { seedState, dataVersion, modelVersion, scoredOn } = await readState(db);
  if (seedState !== 'complete' || !dataVersion || !modelVersion || !scoredOn) return undefined;
  return { dataVersion, modelVersion, scoredOn };
}

/** What the seeded dataset covers. Throws when none was seeded. */
export async function readCompilation(db: Db): Promise<Compilation> {
  const [row] = await db.select().from(installation).where(eq(installation.key, 'compilation')).limit(1);
  if (row === undefined) throw new Error('The database holds no evidence yet: seed it first.');
  return parseJson(row.value);
}

/** The day the current scores are for, as a subquery; null when there are none. */
export const scoredOnSql = sql`(select ${sql.identifier('value')} from ${installation} where ${installation.key} = 'scoredOn')`;
