import { afterAll, beforeAll, describe } from 'vitest';
import { anyRowPart } from './parts/anyRow.ts';
import { chainPart } from './parts/chain.ts';
import { rowsPart } from './parts/rows.ts';
import { type FilledFile, openFilled } from './support/filledFile.ts';

// One file for all that tampers with a filled database: filling it takes longer than verifying it.

let file: FilledFile;
beforeAll(async () => {
  file = await openFilled();
}, 120_000);
afterAll(() => file?.close());

const opened = () => file;

describe('a log and what it tells of', () => chainPart(opened));
describe('a changed row is found:', () => rowsPart(opened));
describe('whatever is done to any row is found', () => anyRowPart(opened));
