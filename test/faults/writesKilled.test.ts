import { expect, inject, it } from 'vitest';
import { writeWhileKilling } from './support/writeWhileKilling.ts';

const KILLS = Number(process.env.WRITE_KILLS ?? 4);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

it(
  `a service killed ${KILLS} times while clients write loses and doubles nothing (KILL_SEED=${SEED})`,
  async () => {
    const report = await writeWhileKilling(inject('seededDatabase'), KILLS, SEED);
    expect(report.problems).toStrictEqual([]);
    expect(report.failures).toStrictEqual({});
    expect(report.filed).toBeGreaterThan(0);
    expect(report.decided).toBe(report.filed);
    expect(report.repeated).toBeGreaterThan(0);
  },
  120_000 + KILLS * 60_000,
);
