import { describe, expect, it } from 'vitest';
import { describeConfig, readConfig } from '../../../src/config.ts';
import { feedsNamed } from '../../../src/ingest/feeds/feeds.ts';

describe('the setting FEEDS', () => {
  it.each([
    ['none', []],
    ['', []],
    ['defillama', ['defillama']],
    [' defillama , none,', ['defillama']],
  ])('%j turns on %j', (list, ids) => {
    expect(feedsNamed(list).map(({ id }) => id)).toEqual(ids);
  });

  it('is off by default, and so described', () => {
    expect(readConfig({})).toMatchObject({ FEEDS: 'none', FEEDS_FROM: 'auto' });
    expect(describeConfig()).toMatch(/FEEDS +public lists .* \(default none\)/);
  });

  it.each([
    [{ FEEDS: 'defilama' }, 'FEEDS: no feed "defilama"; there are defillama, or none'],
    [{ FEEDS_FROM: 'yesterday' }, 'FEEDS_FROM'],
  ])('%j is refused at the start', (environment, reason) => {
    expect(() => readConfig(environment)).toThrow(reason);
  });
});
