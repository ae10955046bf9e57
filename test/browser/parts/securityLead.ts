import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { siteJson } from '../../support/browserJson.ts';
import type { Visiting } from '../visiting.ts';

interface Served {
  data: { riskPoints: number; probability: { state: number } };
}

const ofWhatIf = (page: Page) => page.locator('#what-if dl.facts');

/** An exchange's security lead: his score, why, what would lower it, and how to show it. */
export function securityLeadPart(visiting: Visiting): void {
  it('finds his exchange by name and reads its score with interval and words', () =>
    visiting(async ({ page, origin, open }) => {
      await open('/exchanges');
      await page.getByLabel('Name or alias').fill('bybit');
      await page.getByText('1 exchange, as known on').waitFor();
      await page.getByRole('rowheader').getByRole('link', { name: 'Bybit' }).click();
      await page.getByRole('heading', { level: 1, name: 'Bybit: risk of state theft' }).waitFor();
      const { data } = await siteJson<Served>(origin, '/v1/exchanges/bybit/score');
      const words = (await page.locator('h2#score').textContent())?.replaceAll('\u00a0', ' ');
      expect(words).toMatch(/^About 1\sin\s\d+ a year; could be 1\sin\s\d+ to 1\sin\s\d+$/);
      expect(Number(/1\sin\s(\d+)/.exec(words ?? '')?.[1])).toBeCloseTo(1 / data.probability.state, -0.3);
      const score = page.getByRole('region', { name: words ?? '' });
      await score.getByText(/^[\d.]+\s%, 90\s% interval [\d.]+–[\d.]+\s%$/).waitFor();
      await score.getByText(`${data.riskPoints.toFixed(1)}, interval`).waitFor();
    }));

  it('opens the evidence of a contribution and sees a source with its date', () =>
    visiting(async ({ page, asked, open }) => {
      await open('/exchanges/bybit');
      const evidence = page.locator('#why details').first();
      await evidence.locator('summary').click();
      await evidence
        .getByText(/^Public since \d+ \w+ \d{4}, \w+ confidence/)
        .first()
        .waitFor();
      expect(await evidence.locator('ul ul li').first().textContent()).not.toBe('');
      expect(asked.some((path) => path.startsWith('/v1/evidence?ids='))).toBe(true);
    }));

  it('supposes a control, sees before and after, and shares the address', () =>
    visiting(async ({ page, open }) => {
      await open('/exchanges/bybit?asOf=2025-02-20');
      const controls = page.getByRole('group', { name: 'Controls that meet a way of taking assets' });
      const control = controls.locator('input:not(:checked)').first();
      await control.check();
      await page.waitForURL(/[?&]add=\w+/);
      await page.locator('#what-if figcaption h3', { hasText: /points (lower|higher): about/ }).waitFor();
      const change = ofWhatIf(page).getByText(/^[\d.]+ → [\d.]+ \([+−][\d.]+\)$/);
      const before = await change.textContent();
      await page.reload();
      await change.waitFor();
      expect(await change.textContent()).toBe(before);
      const [, added] = /[?&]add=(\w+)/.exec(page.url()) ?? [];
      expect(added).toBeTruthy();
      expect(await controls.locator('input:checked').count()).toBeGreaterThan(0);
    }));

  it('copies the badge, which the site serves', () =>
    visiting(async ({ page, origin, open }) => {
      await open('/exchanges/bybit');
      const snippet = page.locator('#api figure', { hasText: 'HTML' });
      await snippet.getByRole('button', { name: 'Copy' }).click();
      await snippet.getByText('Copied').waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      const [, image = ''] = /<img src="([^"]+)"/.exec(copied) ?? [];
      expect(image).toBe(`${origin}/v1/exchanges/bybit/badge.svg`);
      const badge = await fetch(image);
      expect(badge.headers.get('content-type')).toContain('image/svg+xml');
      const shown = page.getByAltText('Badge with Bybit’s risk band');
      expect(origin + (await shown.getAttribute('src'))).toBe(image);
    }));
}
