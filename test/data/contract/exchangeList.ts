import { expect, it } from 'vitest';
import { isOpenOn } from '../../../src/domain/exchange.ts';
import type { ExchangeListQuery } from '../../../src/domain/listing.ts';
import { realDataset } from '../../support/dataset.ts';
import { currentScores, scoredOn } from '../../support/scores.ts';
import type { Subject } from '../contract.ts';

/** Rankings hold exactly the venues that a plain filter over the dataset gives, in order, in pages. */
export function exchangeListContract(ready: () => Subject): void {
  const dataset = realDataset();
  const scores = new Map(currentScores(dataset).current.map((score) => [score.exchangeId, score]));
  const everything = { sort: '-riskPoints', limit: 1000, offset: 0 } as const;
  const list = (query: Partial<ExchangeListQuery>) =>
    ready().store.exchanges.list({ ...everything, ...query });
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

  it('lists every venue with its current score, riskiest first, the unscored last', async () => {
    const { rows, total } = await list({});
    expect(total).toBe(dataset.exchanges.length);
    expect(idsOf(rows)).toStrictEqual(idsOf(dataset.exchanges));
    for (const row of rows) {
      const score = scores.get(row.id);
      expect(row.score?.rawPoints).toBe(score?.rawPoints);
      expect(row.score?.probability).toStrictEqual(score?.probability);
      expect(row.operating).toBe(score !== undefined);
    }
    const points = rows.map((row) => row.score?.rawPoints ?? -1);
    expect(points).toStrictEqual(points.toSorted((a, b) => b - a));
  });

  it('sorts by risk and by name, either way', async () => {
    const rising = (await list({ sort: 'riskPoints' })).rows.map((row) => row.score?.rawPoints ?? 1000);
    expect(rising).toStrictEqual(rising.toSorted((a, b) => a - b));
    const names = (await list({ sort: 'name' })).rows.map(({ name }) => name.toLowerCase());
    expect(names).toStrictEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
    expect((await list({ sort: '-name' })).rows.map(({ name }) => name.toLowerCase())).toStrictEqual(
      names.toReversed(),
    );
  });

  it('narrows by each filter and by all together', async () => {
    const byJurisdiction = await list({ jurisdiction: 'KR' });
    expect(byJurisdiction.total).toBeGreaterThan(0);
    expect(byJurisdiction.rows.every((row) => row.jurisdiction === 'KR')).toBe(true);
    const everywhere = (await list({})).rows;
    expect(idsOf(byJurisdiction.rows)).toStrictEqual(
      idsOf(everywhere.filter((row) => row.jurisdiction === 'KR')),
    );
    const ofTier = dataset.exchanges.filter((venue) => venue.peakSizeTier?.tier === 1);
    expect(idsOf((await list({ sizeTier: 1 })).rows)).toStrictEqual(idsOf(ofTier));
    const open = dataset.exchanges.filter((venue) => isOpenOn(venue, scoredOn));
    expect(idsOf((await list({ operating: true })).rows)).toStrictEqual(idsOf(open));
    expect((await list({ operating: false })).total).toBe(dataset.exchanges.length - open.length);
    const elevated = open.filter(({ id }) => scores.get(id)?.riskBand === 'elevated');
    expect(idsOf((await list({ riskBand: 'elevated' })).rows)).toStrictEqual(idsOf(elevated));
    const both = await list({ riskBand: 'elevated', jurisdiction: 'KR', operating: true, limit: 1 });
    const wanted = elevated.filter(({ id }) => byJurisdiction.rows.some((row) => row.id === id));
    expect(both.total).toBe(wanted.length);
    expect(both.rows.length).toBe(Math.min(1, wanted.length));
  });

  it('searches names and aliases as plain text in any case', async () => {
    const wanted = dataset.exchanges.filter((venue) =>
      [venue.id, venue.name, ...venue.aliases].some((name) => name.toLowerCase().includes('bit')),
    );
    expect(idsOf((await list({ q: 'BIT' })).rows)).toStrictEqual(idsOf(wanted));
    expect((await list({ q: '%' })).total).toBe(0);
    expect((await list({ q: 'x'.repeat(200) })).total).toBe(0);
  });

  it('pages without a gap or an overlap', async () => {
    const all = (await list({})).rows;
    const paged = [];
    for (let offset = 0; offset < all.length; offset += 100) {
      const page = await list({ limit: 100, offset });
      expect(page.total).toBe(all.length);
      paged.push(...page.rows);
    }
    expect(paged).toStrictEqual(all);
    expect(await list({ offset: 10_000 })).toStrictEqual({ rows: [], total: all.length });
  });
}
