import { readdirSync, readFileSync } from 'node:fs';

/** Where the dataset's files come from: the disk, or a map in a test. */
export interface FileSource {
  /** Names of the `.json` files directly in a directory, sorted. Throws when it cannot be read. */
  list(directory: string): string[];
  /** A file's text. Throws when it cannot be read. */
  read(path: string): string;
}

/** The dataset on disk. */
export const diskFiles: FileSource = {
  list: (directory) =>
    readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => entry.name)
      .sort(),
  read: (path) => readFileSync(path, 'utf8'),
};
