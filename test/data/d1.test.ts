import { afterAll, describe } from 'vitest';
import { openD1Pool } from '../support/d1.ts';
import { interruptedContract } from './contract/interruptedD1.ts';
import { sameAnswersContract } from './contract/sameAnswers.ts';
import { describeContract } from './contract.ts';

// One file for all that needs D1, for workerd takes longer to start than most of it takes to run.
const pool = await openD1Pool(14);
afterAll(() => pool.close());

describeContract('D1', () => pool.open());
describe('both drivers', () => sameAnswersContract(() => pool.open()));
describe('a D1 seeding cut off between batches', () => interruptedContract(() => pool.open()));
