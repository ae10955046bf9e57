import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDashboardFiles } from '../../scripts/dashboardFiles.ts';
import { presentBadge } from '../../src/api/present/badge.ts';
import { withDashboard } from '../../src/dashboard.ts';
import { riskBand } from '../../src/domain/score.ts';
import { BADGE_COLOURS } from '../../src/web/badge/badgeSheet.ts';
import { failedText, scoreText } from '../../src/web/badge/badgeText.ts';
import { makeScore } from '../support/evidence.ts';

const MOST_BYTES = 3 * 1024;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heistcast-badge-'));
  await buildDashboardFiles(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the file of the badge', () => {
  it(`is one of at most ${MOST_BYTES} bytes compressed that loads no other`, () => {
    expect(readFileSync(join(folder, 'badge.js.gz')).length).toBeLessThanOrEqual(MOST_BYTES);
    expect(readFileSync(join(folder, 'badge.js'), 'utf8')).not.toMatch(/\bimport\s*[({"']|\bfrom\s*["']/);
  });

  it('may be loaded by a page of any host, and is kept for an hour', async () => {
    const site = withDashboard({ fetch: () => new Response(null, { status: 404 }) }, folder);
    const { status, headers } = await site.request('/badge.js');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the badge', () => {
  it.each(riskBand.options)('of the band %s has the colour of the badges that are images', (band) => {
    const { color } = presentBadge({ ...makeScore('x', '2025-01-01', 50), riskBand: band });
    expect(BADGE_COLOURS[band].ground).toBe(color);
  });

  it('says band and day, and leads to the reasons of that day', () => {
    const answer = {
      data: { id: 'bybit', name: 'Bybit', riskBand: 'severe' as const, inWords: 'About 1 in 3.' },
      meta: { asOf: '2025-02-20' },
    };
    expect(scoreText(answer, true)).toEqual({
      message: 'severe · 2025-02-20',
      detail: 'Bybit: About 1 in 3.',
      band: 'severe',
      path: '/exchanges/bybit?asOf=2025-02-20',
    });
    expect(scoreText(answer, false).path).toBe('/exchanges/bybit');
  });

  it('claims no band when there is no score', () => {
    expect(failedText('No exchange "x".')).toEqual({ message: 'not known', detail: 'No exchange "x".' });
  });
});
