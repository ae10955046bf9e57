import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { settled } from '../../../scripts/browser/settled.ts';
import { NAVIGATION } from '../../../src/web/paths.ts';
import { siteJson } from '../../support/browserJson.ts';
import type { Visiting } from '../visiting.ts';

const DAY = '2021-06-30';
/** What the API answers as of a day; the rest of it is the same on every day. */
const DATED = /^\/v1\/(outlook|exchanges|jurisdictions|incidents)(\/years|\/compare)?(\?|$)/;

interface Comparison {
  data: { riskierThan: { codes: string[]; probabilities: (number | null)[][] } };
}

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });

/** A supervisor: jurisdictions beside each other, the data to take along, and any past day. */
export function regulatorPart(visiting: Visiting): void {
  it('sees the map with the same as a table, and takes the ranking along as CSV', () =>
    visiting(async ({ page, origin, open }) => {
      await open('/');
      await main(page).getByRole('link', { name: 'Jurisdictions' }).click();
      const places = page.getByRole('navigation', { name: /^Map of jurisdictions/ }).locator('a');
      await places.first().waitFor();
      expect(await places.first().getAttribute('aria-label')).toMatch(/^\w+.*\. .*\d/);
      await page.getByRole('button', { name: /^Show all/ }).click();
      const hrefsOf = (links: typeof places) =>
        links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const table = page.getByRole('table', { name: 'Jurisdictions with their risk' });
      const [onMap, inTable] = [await hrefsOf(places), await hrefsOf(table.locator('th a'))];
      expect(inTable).toEqual(expect.arrayContaining(onMap));

      const link = page.getByRole('link', { name: 'Data as CSV' }).last();
      const download = page.waitForEvent('download');
      await link.click();
      const saved = await readFile(await (await download).path(), 'utf8');
      expect(saved).toBe(await (await fetch(origin + (await link.getAttribute('href')))).text());
      expect(saved.split('\n').length).toBeGreaterThan(inTable.length);
    }));

  it('compares three jurisdictions: intervals, and how sure each order is', () =>
    visiting(async ({ page, origin, open }) => {
      await open('/compare');
      for (const name of ['South Korea', 'Japan', 'Malta']) {
        await page.getByRole('combobox').fill(name);
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
      }
      expect(new URL(page.url()).searchParams.get('codes')).toBe('KR,JP,MT');
      const scores = page.getByRole('table', { name: 'Scores of the jurisdictions compared' });
      await scores
        .getByRole('img', { name: /%: about .* could be .* to / })
        .nth(2)
        .waitFor();
      const { data } = await siteJson<Comparison>(origin, '/v1/jurisdictions/compare?codes=KR,JP,MT');
      const cells = page
        .getByRole('table', { name: /^Probability that the jurisdiction of the row/ })
        .locator('tbody td');
      const shown = (await cells.allTextContents()).map((text) => Number.parseFloat(text));
      const served = data.riskierThan.probabilities.flatMap((row, index) =>
        row.map((each, column) => (index === column || each === null ? Number.NaN : 100 * each)),
      );
      expect(shown).toHaveLength(9);
      for (const [index, percent] of shown.entries())
        if (!Number.isNaN(percent)) expect(percent).toBeCloseTo(served[index] ?? -1, -0.5);
    }));

  it(`looks back to ${DAY}: every page shows that day and asks for nothing later`, () =>
    visiting(async ({ page, asked, open }) => {
      await open('/');
      await settled(page);
      asked.splice(0);
      await page.getByLabel('As known on').fill(DAY);
      const banner = page.getByText('You are looking at 30 June 2021');
      for (const { path, name } of NAVIGATION) {
        await main(page).getByRole('link', { name, exact: true }).click();
        await page.waitForURL((url) => url.pathname === path && url.searchParams.get('asOf') === DAY);
        await settled(page);
        expect(await banner.isVisible(), path).toBe(true);
        if (path !== '/compare') await page.getByText('30 June 2021').nth(1).waitFor();
      }
      const dated = asked.filter((path) => DATED.test(path));
      expect(dated.length).toBeGreaterThanOrEqual(6);
      expect(dated.filter((path) => !path.includes(`asOf=${DAY}`))).toEqual([]);
    }));

  it('is told when the address asks for a day that cannot be looked at', () =>
    visiting(async ({ page, open }) => {
      await open('/exchanges/bybit?asOf=2013-12-31');
      await page.getByRole('status').getByText('The address asks for “2013-12-31”').waitFor();
    }));

  it(`sees no incident later than ${DAY}, and comes back to today`, () =>
    visiting(async ({ page, origin, open }) => {
      await open(`/incidents?asOf=${DAY}`);
      const { meta } = await siteJson<{ meta: { total: number } }>(
        origin,
        `/v1/incidents?limit=1&asOf=${DAY}`,
      );
      await page.getByRole('heading', { name: `${meta.total} incidents` }).waitFor();
      const dates = await page.locator('td[data-label="Date"]').allTextContents();
      expect(dates.length).toBeGreaterThan(0);
      expect(dates.filter((date) => Number(date.slice(-4)) > 2021)).toEqual([]);
      await page.getByRole('button', { name: 'Back to today' }).click();
      await page.waitForURL(`${origin}/incidents`);
      await page.getByText('You are looking at').waitFor({ state: 'detached' });
      await page.locator('td[data-label="Date"]', { hasText: '2025' }).first().waitFor();
    }));
}
