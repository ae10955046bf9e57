import { expect, inject, it } from 'vitest';
import { loadWhileReseeding } from './support/load.ts';

const SECONDS = Number(process.env.LOAD_SECONDS ?? 5);

it(`saturated for ${SECONDS} s while the evidence is replaced, no answer fails or mixes two versions`, async () => {
  const report = await loadWhileReseeding(inject('seededDatabase'), SECONDS);
  expect(report.mixed).toStrictEqual([]);
  expect(report.errors).toBe(0);
  expect(report.logged).toStrictEqual([]);
  expect(Object.keys(report.versions).sort()).toStrictEqual(['first', 'revised']);
  expect(report.upgrades).toBeGreaterThan(0);
  expect(Object.keys(report.statuses)).toStrictEqual(['200', '304']);
}, 300_000);
