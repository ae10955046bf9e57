import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, startProduct } from '../../bench/http/startServer.ts';

// The product as `npm start` runs it, in a process of its own: with /mcp and /metrics.

const guide = readFileSync('docs/dashboard-builder.md', 'utf8');

/** A machine need not have every language. */
const isInstalled = (program: string) => spawnSync(program, ['--version']).status === 0;
const installed = new Map(['python3', 'Rscript'].map((program) => [program, isInstalled(program)]));
const canRun = (line: string) => installed.get(line.split(' ')[0] ?? '') ?? true;

let folder: string;
let server: RunningServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heistcast-builder-'));
  const path = join(folder, 'heistcast.db');
  copyFileSync(inject('seededDatabase'), path);
  server = await startProduct(path);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** The same text for the server under test. */
const here = (text: string) => text.replaceAll(/(?:http:\/\/)?localhost:8787/g, server.url);

/** What a command prints. Fails when it ends with a failure. */
async function run(command: string): Promise<string> {
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', command]);
  let [output, errors] = ['', ''];
  shell.stdout.on('data', (text) => {
    output += text;
  });
  shell.stderr.on('data', (text) => {
    errors += text;
  });
  const status = await new Promise((resolve) => shell.once('close', resolve));
  expect([status, status === 0 ? '' : errors], command).toEqual([0, '']);
  return output;
}

describe('docs/dashboard-builder.md', () => {
  const blocks = [...guide.matchAll(/^```sh\n([\s\S]*?)\n```$/gm)].map(([, block = '']) => block);

  it.each(blocks.flatMap((block) => (block.includes('etag=') ? [block] : block.split('\n'))).filter(canRun))(
    '%s',
    { timeout: 60_000 },
    async (command) => {
      const output = await run(here(command));
      expect(output.length).toBeGreaterThan(20);
      expect(output).not.toMatch(/urn:heistcast:problem|"isError": ?true|Traceback/);
    },
  );

  it('names addresses of lists that are CSV with a line on versions and one of names', async () => {
    const addresses = [
      ...guide.matchAll(/https?:\/\/(?:localhost:8787|heistcast\.example)(\/v1\/[^")`\s]+)/g),
    ];
    const lists = addresses.map(([, path = '']) => path).filter((path) => path.includes('format=csv'));
    expect(lists.length).toBeGreaterThanOrEqual(3);
    for (const path of lists) {
      const [versions, names, first] = (await (await fetch(server.url + path)).text()).split('\n');
      expect(versions).toMatch(/^# asOf=\d{4}-\d\d-\d\d modelVersion=/);
      expect(names?.split(',').length).toBe(first?.split(',').length);
    }
  });

  it('shows every script of examples/python and examples/r', () => {
    const scripts = ['python', 'r'].flatMap((name) =>
      readdirSync(join('examples', name)).map((file) => `examples/${name}/${file}`),
    );
    expect(scripts.length).toBeGreaterThanOrEqual(5);
    expect(scripts.filter((path) => !guide.includes(path))).toEqual([]);
  });
});

describe('what the scripts print', () => {
  it.runIf(installed.get('python3'))('in Python are the figures of the API', async () => {
    const printed = await run(here('python3 examples/python/portfolio.py http://localhost:8787'));
    const [, kraken] = /^custody A: (.*)$/m.exec(printed) ?? [];
    const answer = await fetch(`${server.url}/v1/exchanges/kraken/score`);
    expect(kraken).toBe(((await answer.json()) as { data: { inWords: string } }).data.inWords);
    expect(printed).toMatch(/^our own desk: About /m);
    const [, together] = /^At least one of them: ([\d.]+)%$/m.exec(printed) ?? [];
    expect(Number(together)).toBeGreaterThan(10);
  });

  it.runIf(installed.get('python3') && installed.get('Rscript'))(
    'in Python and in R are the same',
    async () => {
      const entities = 'exchange:bybit exchange:kraken exchange:upbit';
      const python = await run(here(`python3 examples/python/history.py http://localhost:8787 ${entities}`));
      const r = await run(here(`Rscript examples/r/history.R http://localhost:8787 ${entities}`));
      const lastYear = (text: string) => text.trim().split('\n').at(-1)?.trim().split(/\s+/).map(Number);
      expect(lastYear(python)).toHaveLength(4);
      expect(lastYear(r)).toEqual(lastYear(python));
    },
  );
});

describe('the service as it is started', () => {
  it('measures what it answers by route', async () => {
    await (await fetch(`${server.url}/v1/exchanges/bybit/score`)).text();
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    expect(figures).toMatch(/_count\{method="GET",route="\/v1\/exchanges\/:id\/score",status="200"\} [1-9]/);
    expect(figures).toContain('heistcast_ready 1\n');
  });
});
