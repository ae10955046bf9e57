import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../src/commands/logVerify.ts';
import { dataVersionOf, dataVersionWith } from '../../src/data/dataVersion.ts';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore } from '../../src/data/store.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { today } from '../../src/installation.ts';
import { fill } from '../ledger/support/fill.ts';
import { contentsOf } from './support/contents.ts';
import { putEvidence } from './support/putEvidence.ts';
import { randomFrom } from './support/random.ts';
import { twoEvidences } from './support/twoEvidences.ts';
import { useWorkplace } from './support/workplace.ts';
import { startClients } from './support/writesClients.ts';
import { finishedProblems, scoreProblems } from './support/writesKept.ts';
import { makeKeys } from './support/writesKeys.ts';
import { newSending } from './support/writesSending.ts';

const RESEED_FOREVER = fileURLToPath(new URL('support/reseedForever.ts', import.meta.url));
const UPGRADES = 4;
const PAUSE_MS = 1500;
const WRITTEN = ['submission', 'log_entry', 'write_receipt', 'api_key'];

const { newDatabase, seededDatabase, start } = useWorkplace();
let reseeding: ReturnType<typeof spawn> | undefined;
afterEach(() => reseeding?.kill('SIGKILL'));

describe('evidence that is replaced where something was submitted', { timeout: 400_000 }, () => {
  it('at a start: all that was written is there, and counts with the new evidence', async () => {
    const path = newDatabase();
    const database = openSqlite(path);
    await putEvidence(database, twoEvidences(60)[0]);
    await fill(database.db);
    const accepted = await createStore(database.db).submissions.accepted();
    database.close();
    const before = contentsOf(path);

    const server = start(path);
    const address = await server.address;
    const { data } = (await (await fetch(`${address}/v1/incidents/upbit-lately`)).json()) as {
      data: { lossUsd: number; disputed: boolean };
    };
    expect(data).toMatchObject({ lossUsd: 7, disputed: false });
    expect((await fetch(`${address}/v1/exchanges/brand-new/score`)).status).toBe(200);
    server.kill('SIGTERM');
    await server.exited;

    const after = contentsOf(path);
    for (const table of WRITTEN) expect(after[table], table).toEqual(before[table]);
    expect((await verifyDatabase(path)).problems).toEqual([]);
    const reopened = openSqlite(path);
    const store = createStore(reopened.db);
    const disputes = (await store.submissions.openDisputes()).map(({ id }) => id);
    const shipped = await dataVersionOf(readDataset('dataset'));
    expect(disputes).toHaveLength(1);
    expect(await store.versions()).toMatchObject({
      dataVersion: await dataVersionWith(shipped, { accepted, disputes }),
      scoredOn: today(),
    });
    reopened.close();
    expect(await scoreProblems(path)).toEqual([]);
  });

  it('over and over while clients write: nothing is lost or doubled', async () => {
    const path = seededDatabase();
    const tokens = await makeKeys(path, 3, 1);
    const server = start(path, { rescoresOften: true });
    await server.address;
    const evidencePath = `${path}.json`;
    writeFileSync(evidencePath, JSON.stringify(twoEvidences(20)));
    const sending = newSending(() => server.address);
    const clients = startClients(tokens, sending, randomFrom(1));
    const child = spawn(process.execPath, [RESEED_FOREVER, path, evidencePath, String(PAUSE_MS)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    reseeding = child;
    let upgrades = 0;
    child.stdout.on('data', (text: Buffer) => {
      upgrades += text.toString().split('reseeded').length - 1;
    });
    while (upgrades < UPGRADES) await delay(50);
    child.kill('SIGKILL');
    await once(child, 'close');
    await clients.finish();
    await expect.poll(async () => (await fetch(`${await server.address}/readyz`)).status).toBe(200);
    server.kill('SIGTERM');
    await server.exited;
    expect(await finishedProblems(path, clients)).toEqual([]);
    expect(clients.decided.length).toBeGreaterThan(0);
    // What is asked while another process replaces the evidence for more than a second is refused, and kept nowhere.
    expect(Object.keys(sending.failures).filter((status) => status !== '503')).toEqual([]);
  });
});
