import { afterAll } from 'vitest';
import { openD1Pool } from '../support/databases.ts';
import { describeContract } from './contract.ts';

const pool = await openD1Pool(8);
afterAll(() => pool.close());

describeContract('D1', () => pool.open());
