import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { editorSchemas } from '../src/ingest/editorSchemas.ts';
import { answerExamples } from './answerExamples.ts';
import { answerPicture } from './answerPicture.ts';
import { methodologyFile } from './methodologyFile.ts';
import { openApiFile } from './openApiFile.ts';
import { performanceFile } from './performanceFile.ts';

/** A file that is written by this script and committed. */
interface GeneratedFile {
  path: string;
  contents: string;
}

const examples = await answerExamples();
const generated: GeneratedFile[] = [
  ...editorSchemas(),
  examples,
  openApiFile(JSON.parse(examples.contents)),
  answerPicture(),
  methodologyFile(),
  performanceFile(),
];

function isStale({ path, contents }: GeneratedFile): boolean {
  return !existsSync(path) || readFileSync(path, 'utf8') !== contents;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const stale = generated.filter(isStale);
for (const { path, contents } of stale) {
  process.stdout.write(`${values.check ? 'stale' : 'written'}: ${path}\n`);
  if (values.check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
if (values.check && stale.length > 0) process.exitCode = 1;
