import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unstable_readConfig } from 'wrangler';
import { smoke } from '../../scripts/edge/smoke.ts';
import { createD1Db } from '../../src/data/d1.ts';
import { dataVersionOf } from '../../src/data/dataVersion.ts';
import { seed } from '../../src/data/seed.ts';
import { createStore } from '../../src/data/store.ts';
import { addDays } from '../../src/domain/date.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { today } from '../../src/installation.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';
import { openBuiltWorker, type RunningWorker } from '../support/builtWorker.ts';
import { countingD1, type Traffic } from '../support/countingD1.ts';
import { assetsPart } from './parts/assets.ts';
import { keysPart } from './parts/keys.ts';
import { limitsPart } from './parts/limits.ts';
import { mcpPart } from './parts/mcp.ts';
import { movingPart } from './parts/moving.ts';
import { rescoringPart } from './parts/rescoring.ts';
import { roundTripsPart } from './parts/roundTrips.ts';
import { sameAnswersPart } from './parts/sameAnswers.ts';
import { sessionsPart } from './parts/sessions.ts';
import { writesPart } from './parts/writes.ts';

// One file for all that needs the running worker: starting and seeding it takes longer than asking it.
// The parts run in order: the cron handler makes the scores that the later ones read.

let worker: RunningWorker;
const traffic: { seeding?: Traffic; rescoring?: Traffic } = {};

beforeAll(async () => {
  worker = await openBuiltWorker();
}, 120_000);
afterAll(() => worker?.close());

const running = () => worker;

describe('an unseeded worker', () => {
  it('lives and says that it is not ready', async () => {
    const [alive, ready] = [await worker.request('/healthz'), await worker.request('/v1/status')];
    expect(await alive.json()).toEqual({ status: 'ok' });
    expect(ready.status).toBe(503);
    expect(ready.headers.get('content-type')).toBe('application/problem+json');
  });

  it('fails the smoke test', async () => {
    await expect(smoke(worker.origin, () => {}, 0)).rejects.toThrow('is ready');
  });

  it('tells the quota of wrangler.toml', async () => {
    const { ratelimits } = unstable_readConfig({ config: 'wrangler.toml' });
    const { limit, period } =
      ratelimits.find(({ name }: { name: string }) => name === 'RATE_LIMITER')?.simple ?? {};
    const policy = (await worker.request('/v1/status')).headers.get('ratelimit-policy');
    expect(policy).toContain(`q=${limit};w=${period}`);
  });
});

describe('a worker that was scored yesterday', () => {
  beforeAll(async () => {
    const dataset = readDataset('dataset');
    const seeding = countingD1(worker.d1);
    await seed(createD1Db(seeding.d1), dataset, await dataVersionOf(dataset));
    const rescoring = countingD1(worker.d1);
    await rescore(createStore(createD1Db(rescoring.d1)), model, addDays(today(), -1));
    Object.assign(traffic, { seeding: seeding.traffic, rescoring: rescoring.traffic });
  }, 120_000);

  describe('limits of D1', () => limitsPart(() => traffic));
  describe('the cron handler', () => rescoringPart(running));
});

describe('a worker that is up to date', () => {
  describe('answers as the service on SQLite', () => sameAnswersPart(running));
  describe('sessions', () => sessionsPart(running));
  describe('round trips', () => roundTripsPart(running));
  describe('static assets', () => assetsPart(running));
  describe('the Model Context Protocol', () => mcpPart(running));
  it('passes the smoke test', () => smoke(worker.origin, () => {}, 0));
  describe('moving from one machine', () => movingPart(running));
  // After the move, which only brings a log to where there is none or a part of it.
  describe('keys', () => keysPart(running));
  describe('writes', () => writesPart(running));
});
