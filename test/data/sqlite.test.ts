import { openTestSqlite } from '../support/databases.ts';
import { describeContract } from './contract.ts';

describeContract('better-sqlite3', openTestSqlite);
