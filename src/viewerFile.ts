import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ViewerFile } from './api/deps.ts';

/** Reads a file of the reference viewer from its package. */
export const viewerFile = (name: ViewerFile): Promise<Uint8Array<ArrayBuffer>> =>
  readFile(fileURLToPath(import.meta.resolve(`swagger-ui-dist/${name}`)));
