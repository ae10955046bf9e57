import { describeIntake } from './contract.ts';
import { openSeededSqlite } from './openSeeded.ts';

describeIntake('better-sqlite3', openSeededSqlite);
