import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openService, type TestService } from './support/service.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'METHODOLOGY.md',
  'dataset/README.md',
  'docs/experiments.md',
];
const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

let service: TestService;
let folder: string;
beforeAll(() => {
  service = openService();
  folder = mkdtempSync(join(tmpdir(), 'heistcast-readme-'));
});
afterAll(() => {
  service.close();
  rmSync(folder, { recursive: true });
});

const commandsOf = (start: string) => readme.split('\n').filter((line) => line.startsWith(start));

describe('the README', () => {
  it.each(commandsOf('curl '))('%s', async (line) => {
    const [, path = ''] = /^curl 'localhost:8787([^']*)'/.exec(line) ?? [];
    const [, body] = / -d '([^']*)'$/.exec(line) ?? [];
    const init = body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
    const response = await service.request(path, init || {});
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeGreaterThan(200);
  });

  it.each(commandsOf('npx heistcast '))('%s', (line) => {
    const [, , ...parameters] = line.split(' ');
    const env = { ...process.env, HEISTCAST_DB: inject('seededDatabase') };
    const { status, stdout } = spawnSync(process.execPath, ['src/cli.ts', ...parameters], {
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(200);
  });
});

describe('the pages', () => {
  it.each(PAGES)('%s names scripts and files that exist', (page) => {
    const text = readFileSync(page, 'utf8');
    const named = [...text.matchAll(/npm (?:run )?((?!ci\b|start\b|test\b)[a-z][a-z:]*)\b/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? '');
    expect(links.filter((path) => !existsSync(join(dirname(page), path)))).toEqual([]);
  });
});
