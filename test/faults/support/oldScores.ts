import Database from 'better-sqlite3';

/** The day that made-old scores say they are of. */
export const OLD_DAY = '2026-01-02';

/** Makes a database say that its scores are of an earlier day, so that the service makes those of today. */
export function makeScoresOld(path: string): void {
  const client = new Database(path);
  const served = "UPDATE installation SET value = json_set(value, '$.scoredOn', ?) WHERE key = 'served'";
  const { changes } = client.prepare(served).run(OLD_DAY);
  client.close();
  if (changes !== 1) throw new Error('The database does not say what it serves.');
}
