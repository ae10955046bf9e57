import { openTestSqlite } from '../support/sqlite.ts';
import { describeContract } from './contract.ts';

describeContract('better-sqlite3', openTestSqlite);
