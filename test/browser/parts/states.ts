import { expect, it } from 'vitest';
import { settled } from '../../../scripts/browser/settled.ts';
import type { Visiting } from '../visiting.ts';

const PROBLEM = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({ title: 'Not ready', detail: 'It is being filled.' }),
};

const MISSING = [
  ['/exchanges/no-such-venue', 'There is no such exchange'],
  ['/jurisdictions/QQ', 'There is no such jurisdiction'],
  ['/incidents/no-such-theft', 'There is no such incident'],
  ['/exchanges/bybit/no-such-page', 'There is no such page'],
] as const;

/** What a reader is told when there is no answer, no network, nothing found or no such thing. */
export function statesPart(visiting: Visiting): void {
  it('says what the service said when it fails, and tries again', () =>
    visiting(
      async ({ page, open }) => {
        await page.route('**/v1/outlook*', (route) => route.fulfill(PROBLEM));
        await open('/');
        const alert = page.getByRole('alert');
        await alert.first().getByText('Not ready. It is being filled.').waitFor();
        await page.unroute('**/v1/outlook*');
        await alert.first().getByRole('button', { name: 'Try again' }).click();
        await page.getByText(/^State actors are expected to rob about/).waitFor();
        expect(await alert.count()).toBe(0);
      },
      { mayFail: /\/v1\/outlook/ },
    ));

  it('says that there is no network, and recovers', () =>
    visiting(
      async ({ page, open }) => {
        await open('/exchanges');
        await settled(page);
        await page.context().setOffline(true);
        await page.getByLabel('Risk band').selectOption('high');
        const alert = page.getByRole('alert');
        await alert.getByText('You are offline.').waitFor();
        await page.getByRole('link', { name: 'Patterns' }).click();
        await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();
        await page.context().setOffline(false);
        await page.getByRole('button', { name: 'Load it again' }).click();
        await page.getByRole('heading', { name: 'How exchanges are robbed' }).waitFor();
        await page.goBack();
        await page.getByText(/exchanges?, as known on/).waitFor();
      },
      { isNew: true, mayFail: /./ },
    ));

  it('says that no exchange matches, and shows all again', () =>
    visiting(async ({ page, open }) => {
      await open('/exchanges?q=no+such+name');
      await page.getByText('No exchange matches.').waitFor();
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.getByText(/^\d+ exchanges, as known on/).waitFor();
      expect(await page.getByLabel('Name or alias').inputValue()).toBe('');
    }));

  it.each(MISSING)('at %s: %s', (path, title) =>
    visiting(
      async ({ page, open }) => {
        await open(path);
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        expect(await page.locator('main a').count()).toBeGreaterThan(0);
      },
      { mayFail: /no-such|QQ/ },
    ),
  );
}
