import Database from 'better-sqlite3';
import { type RunningServer, startServer } from './startServer.ts';

/** The version that the bare server's tags name. */
export const BARE_VERSION = '7ab288172a85';

/** Starts the bare server on a new database file that holds these answers by their id. */
export function startBare(path: string, answers: ReadonlyMap<string, string>): Promise<RunningServer> {
  const client = new Database(path);
  client.pragma('journal_mode = WAL');
  client.exec('CREATE TABLE answer(id TEXT PRIMARY KEY, text TEXT NOT NULL)');
  client.exec('CREATE TABLE version(version TEXT NOT NULL)');
  client.prepare('INSERT INTO version VALUES (?)').run(BARE_VERSION);
  const insert = client.prepare('INSERT INTO answer VALUES (?, ?)');
  client.transaction(() => {
    for (const [id, text] of answers) insert.run(id, text);
  })();
  client.close();
  return startServer('bench/http/bareServer.ts', '/', { BARE_DB: path });
}
