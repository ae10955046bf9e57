import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttackPattern, MitreObject } from '../../src/domain/attackPattern.ts';
import type { StateTheftTotal } from '../../src/domain/stateTheftTotal.ts';
import type { ThreatActor } from '../../src/domain/threatActor.ts';
import { model } from '../../src/model.ts';
import { getJson } from '../support/json.ts';
import { allRows } from '../support/pages.ts';
import { openService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

describe('what the evidence refers to', () => {
  it('has every attack pattern with MITRE’s own objects for its ids', async () => {
    const rows = await allRows<AttackPattern & { techniques: MitreObject[] }>(service, '/v1/patterns', 10);
    expect(rows.map(({ techniques: _, ...pattern }) => pattern)).toEqual(
      await service.store.attackPatterns(),
    );
    const spearphishing = rows.find(({ id }) => id === 'spearphishing');
    expect(spearphishing?.techniques.map(({ attackId }) => attackId)).toContain('T1566.001');
    for (const { techniques, attackTechniqueIds, aadaptIds } of rows)
      for (const { attackId } of techniques)
        expect([...attackTechniqueIds, ...aadaptIds]).toContain(attackId);
    const thefts = await allRows<AttackPattern>(service, '/v1/patterns?stage=theft', 5);
    expect(thefts.every(({ stage }) => stage === 'theft')).toBe(true);
  });

  it('has every actor with its MITRE group', async () => {
    const rows = await allRows<ThreatActor & { mitreGroup: MitreObject | null }>(service, '/v1/actors', 5);
    expect(rows.map(({ mitreGroup: _, ...actor }) => actor)).toEqual(await service.store.threatActors());
    const lazarus = rows.find(({ id }) => id === 'lazarus_group');
    expect(lazarus?.mitreGroup?.attackId).toBe('G0032');
    const korean = await allRows<ThreatActor>(service, '/v1/actors?sponsor=KP', 5);
    expect(korean.length).toBeGreaterThan(2);
    expect(korean.every(({ sponsor }) => sponsor === 'KP')).toBe(true);
  });

  it('has the totals published by a day, of all who disagree', async () => {
    const all = await allRows<StateTheftTotal>(service, '/v1/totals', 10);
    expect(all).toHaveLength((await service.store.stateTheftTotals()).length);
    const early = await allRows<StateTheftTotal>(service, '/v1/totals?asOf=2020-01-01', 10);
    expect(early.length).toBeGreaterThan(0);
    expect(early.every(({ publishedOn }) => publishedOn <= '2020-01-01')).toBe(true);
    const year = await allRows<StateTheftTotal>(service, '/v1/totals?period=2022', 10);
    expect(new Set(year.map(({ publisher }) => publisher)).size).toBeGreaterThan(1);
    const one = await allRows<StateTheftTotal>(service, '/v1/totals?publisher=Chainalysis', 10);
    expect(one.every(({ publisher }) => publisher === 'Chainalysis')).toBe(true);
  });
});

describe('a vintage of the model', () => {
  it('has coefficients, intervals and a covariance that belong together', async () => {
    const { data } = await getJson<{
      data: {
        id: string;
        hazard: {
          features: { id: string; coefficient: number; low: number; high: number }[];
          covariance: number[][];
        };
      };
    }>(service, '/v1/model/2020');
    const fitted = model.vintages.find(({ id }) => id === '2020');
    const { features, covariance } = data.hazard;
    expect(features.map(({ id }) => id)).toEqual(fitted?.hazard.terms.map(({ feature }) => feature));
    expect(covariance).toHaveLength(features.length + 1);
    for (const [j, { coefficient, low, high }] of features.entries()) {
      const sd = Math.sqrt(covariance[j + 1]?.[j + 1] ?? 0);
      expect(coefficient - low).toBeCloseTo(1.645 * sd, 2);
      expect(high - coefficient).toBeCloseTo(1.645 * sd, 2);
    }
  });

  it.each([
    ['/v1/model/1999', 404],
    ['/v1/model/newest', 400],
    ['/v1/actors?sponsor=kp', 400],
    ['/v1/totals?period=now', 400],
    ['/v1/patterns?stage=exit', 400],
  ])('%s is a %d', async (path, status) => {
    expect((await service.request(path)).status).toBe(status);
  });
});
