import Database from 'better-sqlite3';

/** Every row of a database as JSON, sorted, by table. Equal when two hold the same. */
export type Contents = Record<string, string[]>;

const PUBLICATION = /,\\"publication\\":\\"[^"]*\\"/;

/** What a database file holds; nothing about how often it was scored, nor rows that nobody is served. */
export function contentsOf(path: string): Contents {
  const client = new Database(path, { readonly: true });
  const tables = client
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  const edition = client
    .prepare<[], string>("SELECT value FROM installation WHERE key = 'edition'")
    .pluck()
    .get();
  const isServed = (row: Record<string, unknown>) => !('edition' in row) || String(row.edition) === edition;
  const contents: Contents = {};
  for (const table of tables.filter((name) => name !== 'd1_migrations')) {
    const rows = client.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
    contents[table] = rows
      .filter((row) => isServed(row) && row.key !== 'edition')
      .map(({ edition: _edition, ...row }) => JSON.stringify(row).replace(PUBLICATION, ''))
      .sort();
  }
  client.close();
  return contents;
}

/** The first rows, shortened, that only one of two databases holds. */
export function differencesOf(left: Contents, right: Contents): string[] {
  const onlyIn = (some: Contents, others: Contents) =>
    Object.entries(some).flatMap(([table, rows]) => {
      const there = new Set(others[table]);
      return rows.filter((row) => !there.has(row)).map((row) => `${table} ${row.slice(0, 200)}`);
    });
  return [...onlyIn(left, right), ...onlyIn(right, left)].slice(0, 5);
}

/** What SQLite finds wrong with a file; 'ok' when nothing is. */
export function integrityOf(path: string): unknown {
  const client = new Database(path, { readonly: true });
  const found = client.pragma('integrity_check', { simple: true });
  client.close();
  return found;
}

const DERIVED = ['current_score', 'score_history', 'installation'];

/** The evidence among what a database holds, and of which version it says it is. */
export function evidenceIn(contents: Contents): Contents {
  const evidence = Object.entries(contents).filter(([table]) => !DERIVED.includes(table));
  const version = contents.installation?.filter((row) => row.includes('"dataVersion"')) ?? [];
  return { ...Object.fromEntries(evidence), version };
}
