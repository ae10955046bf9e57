import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore } from '../../src/data/store.ts';

const LIST = `date,name,kind,lossUsd,sourceUrl
2025-02-21,Bybit,exchange,1400000000,https://example.org/1
2026-10-05,Upbit,,50000000,
2026-10-06,Nobody Known,,,
yesterday,Wrong,defi,,
`;

describe('heistcast import', () => {
  let folder: string;
  let database: string;
  let list: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'heistcast-import-'));
    database = join(folder, 'heistcast.db');
    list = join(folder, 'mine.csv');
    copyFileSync(inject('seededDatabase'), database);
    writeFileSync(list, LIST);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function imported(file: string, ...options: string[]) {
    const parameters = ['src/cli.ts', 'import', file, '--db', database, ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
    return { status, lines: stdout.trimEnd().split('\n'), stderr };
  }
  async function filed() {
    const { db, close } = openSqlite(database);
    const { rows } = await createStore(db).submissions.list({ limit: 10, offset: 0 });
    close();
    return rows;
  }

  it('says what it would do, and does nothing', async () => {
    const { lines } = imported(list, '--dry-run');
    expect(lines).toContain('line 3: Upbit, 2026-10-05: would be filed');
    expect(lines.at(-1)).toBe('dry run: 1 filed, 1 likely a duplicate, 1 of no kind, 1 unreadable');
    expect(await filed()).toEqual([]);
  });

  it('files what is new, and says what became of each line', async () => {
    const { status, lines } = imported(list);
    expect(status).toBe(1);
    expect(lines).toEqual([
      'line 2: Bybit, 2025-02-21: likely a duplicate (bybit-2025-02)',
      'line 3: Upbit, 2026-10-05: filed',
      'line 4: Nobody Known, 2026-10-06: of no kind (no venue of the registry has this name: give its kind)',
      'line 5: unreadable (date: must be YYYY-MM-DD, YYYY-MM or YYYY)',
      '1 filed, 1 likely a duplicate, 1 of no kind, 1 unreadable',
    ]);
    const [submission] = await filed();
    expect(submission).toMatchObject({ filedBy: 'feed:import', status: 'pending' });
    expect(submission?.content).toMatchObject({ incident: { target: { id: 'upbit' }, jurisdiction: 'KR' } });
  });

  it('files nothing twice, in another form either', async () => {
    const json = join(folder, 'mine.json');
    const upbit = { date: '2026-10-05', name: 'Upbit', lossUsd: 50_000_000 };
    writeFileSync(json, JSON.stringify([upbit]));
    expect(imported(json)).toMatchObject({ status: 0, lines: [expect.anything(), '1 seen before'] });
    expect(imported(list).lines.at(-1)).toBe('2 seen before, 1 of no kind, 1 unreadable');
    expect(await filed()).toHaveLength(1);
  });

  it('says of each line in a dry run what becomes of it then', async () => {
    const impossible = join(folder, 'impossible.csv');
    const lines = [
      'date,name,kind,jurisdiction,disclosedOn,actor,blamedBy,blamedOn',
      '2026-10-07,Nowhere,exchange,ZZ,,,,',
      '2026-10-07,Foretold,exchange,,2026-10-06,,,',
      '2026-10-07,Blamed,exchange,,,Lazarus Group,A newspaper,2026-09',
      '2008-10-07,Early,exchange,,,,,',
      '2020-10-07,Mt. Gox,,,,,,',
      '2026-10-08,Sound,exchange,,,Lazarus Group,A newspaper,2026-10',
    ];
    writeFileSync(impossible, lines.join('\n'));
    const before = await filed();
    const dry = imported(impossible, '--dry-run');
    expect(await filed()).toEqual(before);
    const real = imported(impossible);
    expect(real.lines).toEqual([
      'line 2: Nowhere, 2026-10-07: refused (No jurisdiction "ZZ".)',
      'line 3: Foretold, 2026-10-07: refused (An incident cannot be disclosed before it occurred.)',
      'line 4: Blamed, 2026-10-07: refused (An attribution cannot be older than its incident, of 2026-10-07.)',
      'line 5: Early, 2008-10-07: refused (No crypto asset could be stolen before the first block, of 2009-01-03.)',
      expect.stringMatching(
        /^line 6: Mt. Gox, 2020-10-07: refused \(The venue was open from .* to 2014-02-24: /,
      ),
      'line 7: Sound, 2026-10-08: filed',
      '1 filed, 5 refused',
    ]);
    const asIfReal = (line: string) => line.replace('would be filed', 'filed').replace('dry run: ', '');
    expect({ ...dry, lines: dry.lines.map(asIfReal) }).toEqual(real);
  });

  it.each([
    ['missing.csv', 'cannot read'],
    ['strange.csv', 'unknown column "amount"'],
  ])('refuses %s', (name, reason) => {
    writeFileSync(join(folder, 'strange.csv'), 'date,name,amount\n2026,X,1\n');
    const { status, stderr } = imported(join(folder, name));
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });
});
