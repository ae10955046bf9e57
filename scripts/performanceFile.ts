import { readFileSync } from 'node:fs';
import { performanceTables } from '../bench/report/performanceTables.ts';
import { readResults } from '../bench/results.ts';

const PATH = 'docs/performance.md';
const BEGIN = '<!-- figures: written by npm run generate from bench/results.json -->';
const END = '<!-- end of figures -->';

/** docs/performance.md with the figures of the committed results. Throws when its marks are missing. */
export function performanceFile(): { path: string; contents: string } {
  const text = readFileSync(PATH, 'utf8');
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`${PATH} has no place for the figures`);
  const figures = performanceTables(readResults());
  return { path: PATH, contents: `${text.slice(0, before)}${BEGIN}\n\n${figures}\n\n${text.slice(after)}` };
}
