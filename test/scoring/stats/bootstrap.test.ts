import { describe, expect, it } from 'vitest';
import { blockBootstrap } from '../../../src/scoring/stats/blockBootstrap.ts';
import { bootstrapDraws } from '../../../src/scoring/stats/bootstrapDraws.ts';
import { gather } from '../../../src/scoring/stats/gather.ts';
import { mean } from '../../../src/scoring/stats/mean.ts';
import { pairedBootstrap } from '../../../src/scoring/stats/pairedBootstrap.ts';
import { rocAuc } from '../../../src/scoring/stats/rocAuc.ts';
import { seededNormal } from '../../../src/scoring/stats/seededNormal.ts';

const average = (values: readonly number[]) => (rows: Int32Array) => mean([...gather(values, rows)]);

describe('bootstrapDraws', () => {
  it('draws whole blocks, as many as there are', () => {
    const blocks = ['a', 'b', 'a', 'c', 'c', 'c'];
    const sizes = new Map([
      ['a', 2],
      ['b', 1],
      ['c', 3],
    ]);
    bootstrapDraws(
      blocks,
      (rows) => {
        const counts = new Map<number, number>();
        for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
        expect(counts.get(0)).toBe(counts.get(2));
        expect([counts.get(3), counts.get(4)]).toEqual([counts.get(5), counts.get(5)]);
        let drawn = 0;
        for (const [row, count] of counts) drawn += count / (sizes.get(blocks[row] ?? '') ?? 0);
        expect(drawn).toBeCloseTo(3, 10);
        return 0;
      },
      { seed: 1, resamples: 200 },
    );
  });

  it('grows for a long block drawn again and again', () => {
    const blocks = [...Array.from({ length: 50 }, (_, i) => i), ...Array.from({ length: 500 }, () => 'long')];
    const lengths = bootstrapDraws(
      blocks,
      (rows) => {
        const drawn = rows.reduce((total, row) => total + (row < 50 ? 1 : 1 / 500), 0);
        expect(drawn).toBeCloseTo(51, 8);
        return rows.length;
      },
      { seed: 2, resamples: 2000 },
    );
    expect(Math.max(...lengths)).toBeGreaterThan(2 * blocks.length);
    expect(Math.abs(mean([...lengths]) - blocks.length)).toBeLessThan(40);
  });

  it('repeats itself for a seed', () => {
    const blocks = [1, 2, 3, 4, 5];
    const draws = (seed: number) => bootstrapDraws(blocks, average([1, 2, 3, 4, 5]), { seed, resamples: 20 });
    expect(draws(1)).toEqual(draws(1));
    expect(draws(1)).not.toEqual(draws(2));
  });

  it('leaves out a resample without a value, refuses when they are many, and lets other errors through', () => {
    const blocks = Array.from({ length: 30 }, (_, i) => i);
    const outcomes = blocks.map((i) => (i < 4 ? 1 : 0));
    const auc = (rows: Int32Array) => rocAuc(gather(outcomes, rows), gather(blocks, rows));
    const draws = bootstrapDraws(blocks, auc, { seed: 3, resamples: 1000 });
    expect(draws.filter(Number.isNaN).length).toBeGreaterThan(0);
    const one = (rows: Int32Array) => rocAuc(gather([1, 0, 0], rows), gather([1, 2, 3], rows));
    expect(() => bootstrapDraws([1, 2, 3], one, { seed: 3 })).toThrow(/undefined on/);
    const broken = () => {
      throw new TypeError('broken');
    };
    expect(() => bootstrapDraws([1], broken, { seed: 3 })).toThrow(TypeError);
  });

  it('refuses empty input', () => {
    expect(() => bootstrapDraws([], () => 0, { seed: 1 })).toThrow(RangeError);
    expect(() => bootstrapDraws([1], () => 0, { seed: 1, resamples: 0 })).toThrow(RangeError);
    expect(() => gather([1], [1])).toThrow(RangeError);
  });
});

describe('blockBootstrap', () => {
  const normal = seededNormal(12);
  const values = Array.from({ length: 400 }, () => normal());

  it('gives a mean the width that theory gives it', () => {
    const blocks = values.map((_, i) => i);
    const { estimate, low, high } = blockBootstrap(blocks, average(values), { seed: 1, resamples: 2000 });
    expect(estimate).toBeCloseTo(mean(values), 12);
    expect(low).toBeLessThan(estimate);
    const spread = Math.sqrt(mean(values.map((v) => (v - mean(values)) ** 2)));
    expect(Math.abs((high - low) / ((2 * 1.645 * spread) / 20) - 1)).toBeLessThan(0.1);
  });

  it('widens when rows of a block are copies', () => {
    const copies = values.slice(0, 100).flatMap((v) => [v, v, v, v]);
    const width = (blocks: number[]) => {
      const { low, high } = blockBootstrap(blocks, average(copies), { seed: 1 });
      return high - low;
    };
    const ratio = width(copies.map((_, i) => Math.floor(i / 4))) / width(copies.map((_, i) => i));
    expect(Math.abs(ratio - 2)).toBeLessThan(0.3);
  });
});

describe('pairedBootstrap', () => {
  const normal = seededNormal(21);
  const base = Array.from({ length: 200 }, () => 10 * normal());
  const better = base.map((v) => v + 0.5 + 0.5 * normal());
  const blocks = base.map((_, i) => i);

  it('sees a small difference that two separate intervals would not', () => {
    const { estimate, low, high, shareFirstLarger } = pairedBootstrap(
      blocks,
      average(better),
      average(base),
      {
        seed: 5,
      },
    );
    expect(Math.abs(estimate - 0.5)).toBeLessThan(0.15);
    expect(low).toBeGreaterThan(0.3);
    expect(high).toBeLessThan(0.7);
    expect(shareFirstLarger).toBe(1);
    expect(blockBootstrap(blocks, average(better), { seed: 5 }).low).toBeLessThan(mean(base));
  });

  it('counts equal statistics as half', () => {
    const same = pairedBootstrap(blocks, average(base), average(base), { seed: 5 });
    expect(same).toEqual({ estimate: 0, low: 0, high: 0, shareFirstLarger: 0.5 });
  });
});
