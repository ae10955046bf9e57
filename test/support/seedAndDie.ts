import { seed } from '../../src/data/seed.ts';
import { openSqlite } from '../../src/data/sqlite.ts';
import { realDataset } from './dataset.ts';

// Seeds the file it is given and is killed after so many batches, in the middle of the transaction.
const [, , path = '', batchesBeforeDeath = '0'] = process.argv;
const { db } = openSqlite(path);
const death = {
  toSQL: () => {
    process.kill(process.pid, 'SIGKILL');
    return { sql: 'select 1', params: [] };
  },
};
const mortal = Object.assign(Object.create(db), {
  load: (batches: Parameters<typeof db.load>[0]) =>
    db.load(batches.toSpliced(Number(batchesBeforeDeath), 0, [death])),
});
await seed(mortal, realDataset(), 'v1');
