import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { addDays } from '../../../src/domain/date.ts';
import { today } from '../../../src/installation.ts';
import type { RunningWorker } from '../../support/builtWorker.ts';
import { getJson } from '../../support/json.ts';

const PATHS = ['/v1/exchanges?limit=1000', '/v1/exchanges/upbit/score', '/v1/exchanges/upbit/history'];

const scoredOn = async (worker: RunningWorker) =>
  (await getJson<{ data: { scoredOn: string } }>(worker, '/v1/status')).data.scoredOn;

/** The cron handler brings scores of yesterday up to date while another isolate goes on answering. */
export function rescoringPart(running: () => RunningWorker): void {
  it("makes yesterday's scores today's, and no isolate gives a mixture of both", async () => {
    const worker = running();
    expect(await scoredOn(worker)).toBe(addDays(today(), -1));
    const allTexts = () => Promise.all(PATHS.map((path) => worker.textFromOther(path)));

    const before = await allTexts();
    let isDone = false;
    const rescoring = worker.runCron(new Date()).then(() => {
      isDone = true;
    });
    const meanwhile: string[][] = [];
    while (!isDone) {
      meanwhile.push(await allTexts());
      await setTimeout(150);
    }
    await rescoring;
    const after = await allTexts();

    expect(meanwhile.length).toBeGreaterThan(0);
    for (const [index, path] of PATHS.entries()) {
      const whole = new Set([before[index], after[index]]);
      const torn = meanwhile.map((texts) => texts[index]).filter((text) => !whole.has(text));
      expect(torn, path).toEqual([]);
    }
    expect(await scoredOn(worker)).toBe(today());
  });

  it('does nothing the second time', async () => {
    const { d1, runCron } = running();
    const set = (percentile: unknown) =>
      d1
        .prepare("update current_score set percentile = ? where exchange_id = 'upbit'")
        .bind(percentile)
        .run();
    const get = () =>
      d1.prepare("select percentile from current_score where exchange_id = 'upbit'").first('percentile');
    const stored = await get();
    await set(-1);
    await runCron(new Date());
    expect(await get()).toBe(-1);
    await set(stored);
  });
}
