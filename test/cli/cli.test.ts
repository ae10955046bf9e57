import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openService, type TestService } from '../support/service.ts';

const VENUE = { name: 'Ours', operatingBase: 'KR', sizeTier: 3, servesKoreanOrJapaneseRetail: true };

let folder: string;
let service: TestService;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heistcast-cli-'));
  copyFileSync(inject('seededDatabase'), join(folder, 'heistcast.db'));
  service = openService();
});
afterAll(() => {
  service.close();
  rmSync(folder, { recursive: true });
});

function heistcast(...parameters: string[]) {
  const env = { ...process.env, HEISTCAST_DB: join(folder, 'heistcast.db') };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...parameters], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const answerOf = async (path: string): Promise<unknown> => (await service.request(path)).json();

describe('heistcast score', () => {
  it('shows the score of an exchange with its reasons', () => {
    const { status, stdout } = heistcast('score', 'bybit', '--as-of', '2025-02-20');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Bybit \(AE\), as of 2025-02-20\n/);
    expect(stdout).toContain('Ranked 2 by volume on 31 December 2024');
  });

  it('writes the API’s own answer as JSON, by an alias too', async () => {
    const { stdout } = heistcast('score', 'Huobi', '--as-of', '2020-01-01', '--json');
    expect(JSON.parse(stdout)).toEqual(await answerOf('/v1/exchanges/htx/score?asOf=2020-01-01'));
  });

  it('writes its contributions as CSV', async () => {
    const { stdout } = heistcast('score', 'upbit', '--csv');
    const { data } = (await answerOf('/v1/exchanges/upbit/score')) as {
      data: { contributions: { factor: string; points: number }[] };
    };
    const rows = parse(stdout.slice(stdout.indexOf('\n') + 1), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ factor, points }) => [factor, Number(points)])).toEqual(
      data.contributions.map(({ factor, points }) => [factor, points]),
    );
  });

  it('scores a venue of one’s own from a file', () => {
    const file = join(folder, 'venue.json');
    writeFileSync(file, JSON.stringify(VENUE));
    const { status, stdout, stderr } = heistcast('score', '--file', file, '--as-of', '2025-02-20');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Ours \(KR\), as of 2025-02-20\n/);
  });

  it('says what does not fit in a file, and where', () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, JSON.stringify({ ...VENUE, sizeTier: 9 }));
    const { status, stderr } = heistcast('score', '--file', file);
    expect(status).toBe(1);
    expect(stderr).toContain('/sizeTier');
  });
});

describe('heistcast compare, history and outlook', () => {
  it('compare shows each jurisdiction and how sure the order is', () => {
    const { status, stdout } = heistcast('compare', 'KR', 'JP', 'MT');
    expect(status).toBe(0);
    expect(stdout).toContain('South Korea (KR)');
    expect(stdout).toContain('How likely the row is riskier than the column');
  });

  it('history gives a row a step', async () => {
    const { stdout } = heistcast('history', 'bithumb', '--step', 'year', '--csv');
    const { data } = (await answerOf('/v1/exchanges/bithumb/history?step=year')) as {
      data: { points: { asOf: string }[] };
    };
    const rows = parse(stdout.slice(stdout.indexOf('\n') + 1), { columns: true }) as { asOf: string }[];
    expect(rows.map(({ asOf }) => asOf)).toEqual(data.points.map(({ asOf }) => asOf));
  });

  it('outlook is the API’s', async () => {
    expect(JSON.parse(heistcast('outlook', '--json').stdout)).toEqual(await answerOf('/v1/outlook'));
  });
});

describe('exit codes', () => {
  it.each([
    [0, ['--help'], /Examples:\n {2}heistcast score bybit/],
    [0, ['score', '--help'], /heistcast score --file venue\.json/],
    [0, ['--version'], /^\d+\.\d+\.\d+\n$/],
    [1, ['score', 'nope'], /^No exchange "nope"\./],
    [1, ['score', 'bybit', '--as-of', '2018-01-01'], /was not open on 2018-01-01/],
    [1, ['compare', 'KR', 'XX'], /No jurisdiction "XX"/],
    [2, ['score'], /give either an exchange or --file/],
    [2, ['score', 'bybit', '--json', '--csv'], /either --json or --csv/],
    [2, ['score', '--file', 'missing.json'], /cannot read missing\.json/],
    [2, ['history', 'bybit', '--step', 'week'], /Allowed choices are month, quarter, year/],
    [2, ['compare'], /missing required argument/],
    [2, ['frobnicate'], /unknown command/],
  ] as const)('%i for %j', (code, parameters, words) => {
    const { status, stdout, stderr } = heistcast(...parameters);
    expect(code === 0 ? stdout : stderr).toMatch(words);
    expect(code === 0 ? stderr : stdout).toBe('');
    expect(status).toBe(code);
  });
});
