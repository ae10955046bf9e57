import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unstable_readConfig } from 'wrangler';
import { originIn } from '../../scripts/edge/deploySteps.ts';
import { readTarget } from '../../scripts/edge/target.ts';

const guide = readFileSync('docs/deploy.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const all = (pattern: RegExp) => [...guide.matchAll(pattern)].map(([, found = '']) => found);

describe('the target of a deployment', () => {
  it('is an environment of wrangler.toml with a database of its own', () => {
    const [production, staging] = ['', 'staging'].map((name) => readTarget(name, 'state'));
    expect(production).toMatchObject({ worker: 'heistcast', database: { database_name: 'heistcast' } });
    expect(staging?.worker).toBe('heistcast-staging');
    expect(staging?.database.database_id).not.toBe(production?.database.database_id);
  });

  it('must name its database on Cloudflare', () => {
    expect(() => readTarget('', undefined)).toThrow('wrangler d1 create heistcast');
  });

  it('has the same bindings in every environment', () => {
    const bindingsOf = (env: string) => {
      const { d1_databases, ratelimits } = unstable_readConfig({ config: 'wrangler.toml', env });
      const databases = d1_databases.map((each: { binding: string }) => each.binding);
      return [
        databases,
        ratelimits.map((each: { name: string; simple: unknown }) => [each.name, each.simple]),
      ];
    };
    expect(bindingsOf('staging')).toEqual(bindingsOf(''));
  });
});

describe('the address of a deployment', () => {
  it('is the first that wrangler names', () => {
    const lines = [
      { type: 'wrangler-session' },
      { type: 'deploy', targets: ['https://a.example', 'b.example'] },
    ];
    expect(originIn(lines)).toBe('https://a.example');
    expect(originIn([{ targets: ['a.example'] }])).toBe('https://a.example');
  });

  it('is missed when wrangler names none', () => {
    expect(() => originIn([{ type: 'deploy', targets: [] }])).toThrow('no address');
  });
});

describe('docs/deploy.md', () => {
  it('names scripts that exist', () => {
    const named = all(/npm run ([a-z][a-z:]*)/g);
    expect(named).toContain('deploy');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names files that exist', () => {
    const links = all(/\]\((?!https?:|#)([^)#]+)/g);
    expect(links.filter((path) => !existsSync(join(dirname('docs/deploy.md'), path)))).toEqual([]);
    expect(all(/`((?:src|scripts|test|migrations)\/[\w./]+)`/g).filter((path) => !existsSync(path))).toEqual(
      [],
    );
  });
});
