import { join } from 'node:path';
import type { z } from 'zod';
import type { Dataset } from '../domain/dataset.ts';
import { recordDirectories, singleFiles } from './documents.ts';
import type { Exception } from './exception.ts';
import { diskFiles, type FileSource } from './files.ts';
import { parseDocument } from './parseDocument.ts';
import type { Problem } from './problem.ts';
import { readRecords } from './readRecords.ts';

/** What a directory holds: the valid records, the lint exceptions, and what could not be read. */
export interface LoadedDataset {
  dataset: Dataset;
  exceptions: Exception[];
  problems: Problem[];
}

/**
 * Reads every file of a dataset directory. Problems are collected over all files; a record that has one
 * is left out. Throws only when `compilation.json`, without which nothing can be judged, is unreadable.
 */
export function loadDataset(root: string, files: FileSource = diskFiles): LoadedDataset {
  const problems: Problem[] = [];

  function single<Schema extends z.ZodType>(entry: { file: string; schema: Schema }) {
    const parsed = parseDocument(entry.schema, entry.file, files.read(join(root, entry.file)));
    problems.push(...parsed.problems);
    return parsed.value;
  }
  function rows<Row>(entry: { file: string; schema: z.ZodType<{ rows: Row[] }> }): Row[] {
    return single(entry)?.rows ?? [];
  }
  function records<Schema extends z.ZodType>(
    entry: { directory: string; schema: Schema },
    idOf: (record: z.infer<Schema>) => string,
  ) {
    return readRecords(files, root, entry.directory, entry.schema, idOf, problems);
  }

  const compilation = single(singleFiles.compilation);
  if (compilation === undefined) throw new Error(`${singleFiles.compilation.file} cannot be read`);
  const dataset = {
    compilation,
    exchanges: records(recordDirectories.exchange, (each) => each.id),
    incidents: records(recordDirectories.incident, (each) => each.id),
    jurisdictions: records(recordDirectories.jurisdiction, (each) => each.code),
    volumeSnapshots: records(recordDirectories['volume-snapshot'], (each) => each.id),
    attackPatterns: rows(singleFiles['attack-patterns']),
    mitreObjects: rows(singleFiles['mitre-objects']),
    threatActors: rows(singleFiles['threat-actors']),
    stateTheftTotals: rows(singleFiles['state-theft-totals']),
    unPanelCases: rows(singleFiles['un-panel-cases']),
    peerRatings: rows(singleFiles['peer-ratings']),
  };
  return { dataset, exceptions: rows(singleFiles.exceptions), problems };
}
