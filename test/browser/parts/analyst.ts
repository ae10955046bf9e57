import { expect, it } from 'vitest';
import { settled } from '../../../scripts/browser/settled.ts';
import { siteJson } from '../../support/browserJson.ts';
import type { Visiting } from '../visiting.ts';

interface Incidents {
  data: { id: string; target: { name: string } }[];
  meta: { total: number };
}
interface Incident {
  data: { attributions: { by: string; knownFrom: string }[] };
}

const LARGE = '/v1/incidents?sponsor=KP&minLossUsd=100000000&limit=1000';

/** An analyst: which thefts are laid to whom, since when, and how they were done. */
export function analystPart(visiting: Visiting): void {
  it('narrows the incidents to large ones laid to North Korea', () =>
    visiting(async ({ page, origin, open }) => {
      await open('/incidents');
      await page.getByLabel('State named').selectOption('KP');
      await page.getByLabel('Loss', { exact: true }).selectOption('100000000');
      await page.waitForURL(/sponsor=KP&minLossUsd=100000000/);
      const { data, meta } = await siteJson<Incidents>(origin, LARGE);
      await page.getByRole('heading', { name: `${meta.total} incidents` }).waitFor();
      const table = page.getByRole('table', { name: 'Incidents', exact: true });
      const names = await table.getByRole('rowheader').getByRole('link').allTextContents();
      expect(names.toSorted()).toEqual(data.map(({ target }) => target.name).toSorted());
    }));

  it('reads attributions in the order they became public, and follows how it was done', () =>
    visiting(async ({ page, origin, open }) => {
      await open('/incidents?sponsor=KP&minLossUsd=1000000000');
      await page.getByRole('rowheader').getByRole('link', { name: 'Bybit' }).click();
      await page.getByRole('heading', { level: 1, name: /^Bybit: USD.1\.5bn stolen$/ }).waitFor();
      const { data } = await siteJson<Incident>(origin, '/v1/incidents/bybit-2025-02');
      const inOrder = data.attributions.toSorted((a, b) => a.knownFrom.localeCompare(b.knownFrom));
      const shown = await page
        .getByRole('region', { name: 'Who is said to be behind it' })
        .locator('ol > li')
        .allTextContents();
      expect(shown.length).toBeGreaterThan(0);
      expect(shown).toHaveLength(inOrder.length);
      for (const [index, { by }] of inOrder.entries()) expect(shown[index]).toContain(`by ${by}`);

      const taking = page.locator('dt', { hasText: 'Way of taking' }).locator('+ dd');
      await taking
        .getByRole('link', { name: /^T\d{4}/ })
        .first()
        .waitFor();
      const pattern = await taking.getByRole('link').first().textContent();
      await taking.getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: 'How exchanges are robbed' }).waitFor();
      const entry = page.locator('details[open]', { hasText: pattern ?? '' });
      await entry
        .getByRole('link', { name: /^T\d{4}/ })
        .first()
        .waitFor();
    }));

  it('is taken from an incident to the place where its venue’s records are disputed', () =>
    visiting(async ({ page, open }) => {
      await open('/incidents/bybit-2025-02');
      await page.getByRole('link', { name: 'dispute another on Bybit' }).click();
      await settled(page);
      await expect
        .poll(() => page.evaluate<number>("document.getElementById('dispute').getBoundingClientRect().top"))
        .toBeLessThan(100);
    }));
}
