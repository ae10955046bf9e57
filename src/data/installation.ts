import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Compilation } from '../domain/compilation.ts';
import type { Served } from '../domain/listing.ts';
import { putAll } from './bulk.ts';
import type { Db, Statement } from './db.ts';
import { parseJson } from './json.ts';
import { installation } from './schema.ts';

/** What the installation says of itself; a key is absent until it is known. */
export interface InstallationState {
  /** The version of the evidence in the database. */
  dataVersion: string;
  /** JSON of the `Served`; absent while the evidence is not completely seeded and scored. */
  served: string;
  /** 'seeding' while the shipped evidence is being replaced. */
  seedState: 'seeding' | 'complete';
  /** Which shipped evidence was last seeded completely. */
  seededFrom: string;
  /** The fingerprint of the files it was read from. */
  seededFiles: string;
  /** JSON of the dataset's `Compilation`. */
  compilation: string;
  /** The edition of the score history that is served. */
  edition: string;
  /** The release that presented the stored answers. */
  scoredBy: string;
  /** The version of the shipped evidence alone. */
  shippedVersion: string;
  /** JSON of the number and hash of the log's newest entry: tells when the end of the log was cut off. */
  logHead: string;
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

/** A key's value as a subquery; null when it is not known. */
export const stateSql = (key: keyof InstallationState) =>
  sql<
    string | null
  >`(select ${sql.identifier('value')} from ${installation} where ${installation.key} = ${sql.raw(`'${key}'`)})`;

/** The edition of the score history that is served, as a subquery. */
export const editionSql = sql<number>`cast(${stateSql('edition')} as integer)`;

/** What is being served, from the state's `served`. */
export const toVersions = (served: string | null | undefined): Served | undefined =>
  served ? parseJson<Served>(served) : undefined;

/** A statement that makes the batch it is in fail, as a whole, unless the condition holds when it runs. */
export const refuseUnless = (db: Db, condition: SQL): Statement =>
  // The column takes no null: a row is only tried when the condition does not hold.
  db.insert(installation).select(sql`select 'refused', null where not coalesce(${condition}, 0)`);

/** What the seeded dataset covers. Throws when none was seeded. */
export async function readCompilation(db: Db): Promise<Compilation> {
  const [row] = await db.select().from(installation).where(eq(installation.key, 'compilation')).limit(1);
  if (row === undefined) throw new Error('The database holds no evidence yet: seed it first.');
  return parseJson(row.value);
}
