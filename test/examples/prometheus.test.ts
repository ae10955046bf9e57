import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = 'examples/prometheus';
const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

const alerts = readFileSync(`${FOLDER}/alerts.yml`, 'utf8');
const tested = readFileSync(`${FOLDER}/alerts.test.yml`, 'utf8');

describe('the example for Prometheus', () => {
  it('tests every alert that it has', () => {
    const names = [...alerts.matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name);
    expect(names).toContain('HeistcastBandChanged');
    expect(names.filter((name) => !tested.includes(`alertname: ${name}\n`))).toEqual([]);
  });

  // promtool comes with Prometheus: "apt-get install prometheus".
  it.runIf(hasPromtool).each([
    ['check', 'config', 'prometheus.yml'],
    ['check', 'rules', 'alerts.yml'],
    ['test', 'rules', 'alerts.test.yml'],
  ])('promtool %s %s %s', (...args) => {
    expect(execFileSync('promtool', args, { cwd: FOLDER, encoding: 'utf8' })).toContain('SUCCESS');
  });
});
