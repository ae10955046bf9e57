import type { UnderLoad } from '../results.ts';
import { median, quantile, toThreeDigits } from '../statistics.ts';
import { type LoadRequest, load } from './load.ts';
import { cpuUsOf } from './processFigures.ts';
import type { RunningServer } from './startServer.ts';

/** A server and what it is asked. */
export interface Asked {
  server: RunningServer;
  requests: readonly LoadRequest[];
  /** The status of every answer. */
  expected: number;
}

/**
 * Loads servers one after the other, round by round, so that whatever else the machine does meets all of them.
 * What each did is the median over its rounds. One round more comes first and does not count.
 */
export async function inTurn(
  asked: readonly Asked[],
  { rounds, roundMs }: { rounds: number; roundMs: number },
): Promise<UnderLoad[]> {
  const done: UnderLoad[][] = asked.map(() => []);
  for (let round = -1; round < rounds; round += 1)
    for (const [index, each] of asked.entries()) {
      const figures = await oneRound(each, roundMs);
      if (round >= 0) done[index]?.push(figures);
    }
  return done.map(overRounds);
}

async function oneRound({ server, requests, expected }: Asked, ms: number): Promise<UnderLoad> {
  const before = cpuUsOf(server.pid);
  const { requestsPerSecond, latenciesMs } = await load(server.url, requests, { ms, expected: [expected] });
  const after = cpuUsOf(server.pid);
  const figures = { requestsPerSecond, medianMs: median(latenciesMs), p99Ms: quantile(latenciesMs, 0.99) };
  if (before === undefined || after === undefined) return figures;
  return { ...figures, cpuUs: (after - before) / latenciesMs.length };
}

function overRounds(rounds: readonly UnderLoad[]): UnderLoad {
  const of = (figure: 'requestsPerSecond' | 'medianMs' | 'p99Ms') =>
    toThreeDigits(median(rounds.map((round) => round[figure])));
  const cpu = rounds.flatMap(({ cpuUs }) => cpuUs ?? []);
  return {
    requestsPerSecond: of('requestsPerSecond'),
    medianMs: of('medianMs'),
    p99Ms: of('p99Ms'),
    ...(cpu.length > 0 && { cpuUs: toThreeDigits(median(cpu)) }),
  };
}
