import { closeSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Overwrites part of a file where it lies, as a failing disk or a stray process would. */
function overwrite(path: string, from: number, length: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, 0xff), 0, length, from);
  closeSync(file);
}

/** Overwrites the middle half. */
export function spoilMiddle(path: string): void {
  const { size } = statSync(path);
  overwrite(path, Math.round(size / 4), Math.round(size / 2));
}

/** Overwrites the 100 bytes by which SQLite knows its files. */
export function spoilHeader(path: string): void {
  overwrite(path, 0, 100);
}

/** Cuts the second half off. */
export function cutInHalf(path: string): void {
  truncateSync(path, Math.round(statSync(path).size / 2));
}

/** Marks it as changed by a migration of a release to come. */
export function migrateFurther(path: string): void {
  const client = new Database(path);
  client.exec("INSERT INTO d1_migrations (name) VALUES ('9999_to_come.sql')");
  client.close();
}
