import type { FileSource } from '../../src/ingest/files.ts';

/** Files from a map of path to text or JSON value. */
export function memoryFiles(contents: Record<string, unknown>): FileSource {
  return {
    list: (directory) =>
      Object.keys(contents)
        .filter((path) => path.startsWith(`${directory}/`))
        .map((path) => path.slice(directory.length + 1))
        .sort(),
    read: (path) => {
      const value = contents[path];
      if (value === undefined) throw new Error(`no file ${path}`);
      return typeof value === 'string' ? value : JSON.stringify(value);
    },
  };
}
