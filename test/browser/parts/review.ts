import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { settled } from '../../../scripts/browser/settled.ts';
import { newTheft } from '../../desk/contract.ts';
import { breaches, NO_BREACHES } from '../../support/browserBreaches.ts';
import { siteJson } from '../../support/browserJson.ts';
import { decisionsOf, fileBy, type Keyed } from '../../support/keyedSite.ts';
import type { Visiting } from '../visiting.ts';
import { decideByKeyboard, enterKey, pointsShown, UNKNOWN_KEY } from './reviewing.ts';

interface Score {
  data: { riskPoints: number; disputed: boolean };
}

const SCREENS = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

const scoreOf = async (origin: string, id: string) =>
  (await siteJson<Score>(origin, `/v1/exchanges/${id}/score`)).data;

const rowOf = (page: Page, table: string, name: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name });

/** A reviewer and whoever files: what is filed is looked at, decided once, and seen on the scores at once. */
export function reviewPart(visiting: Visiting, site: () => Keyed): void {
  it('takes a submission from the queue to a changed score', () =>
    visiting(
      async ({ page, origin, open, asked }) => {
        const before = (await scoreOf(origin, 'upbit')).riskPoints;
        await open('/exchanges/upbit');
        await pointsShown(page, before).waitFor();
        const id = await fileBy(site(), 'submit', newTheft('upbit-2026-10'));

        await open('/review');
        await enterKey(page, 'no key');
        await page.getByRole('alert').getByText('A key begins with heistcast_').waitFor();
        await enterKey(page, UNKNOWN_KEY);
        await page.getByRole('alert').getByText('The service does not accept this key').waitFor();
        await enterKey(page, site().keys.review);
        await page.getByRole('rowheader').getByRole('link', { name: 'Incident at Upbit' }).click();
        await page.getByRole('heading', { level: 1, name: 'Incident at Upbit, 5 October 2026' }).waitFor();
        await page.getByText('Upbit (exchange, run from South Korea)').waitFor();
        const loss = rowOf(page, 'The new record incident/upbit-2026-10', 'Loss in USD');
        await loss.getByText('50,000,000').waitFor();
        const moved = rowOf(page, 'Exchanges that would move', 'Upbit').locator('td').first();
        expect(await moved.textContent()).toMatch(new RegExp(`^${before.toFixed(1)} → `));

        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByText('Choose whether to accept or to reject it').waitFor();
        await page.getByRole('radio', { name: /^Accept/ }).check();
        await page.getByLabel('Reason').fill('Two sources agree.');
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByRole('heading', { name: 'Accept this submission?' }).waitFor();
        expect(await decisionsOf(site(), id)).toBe(0);
        await page.getByRole('button', { name: 'Yes, accept it' }).dblclick();
        await page.getByRole('heading', { name: 'You accepted it' }).waitFor();
        expect(await decisionsOf(site(), id)).toBe(1);

        await page.getByRole('link', { name: 'the exchange upbit' }).click();
        await page.getByRole('heading', { level: 1, name: /^Upbit/ }).waitFor();
        const after = (await scoreOf(origin, 'upbit')).riskPoints;
        expect(after.toFixed(1)).not.toBe(before.toFixed(1));
        await pointsShown(page, after).waitFor();
        await open('/exchanges/upbit');
        await pointsShown(page, after).waitFor();
        expect(asked.filter((path) => path.includes('heistcast_'))).toEqual([]);
      },
      { isNew: true, mayFail: /\/v1\/submissions/ },
    ));

  it('shows a dispute on the exchange’s page until it is rejected, by keyboard alone', () =>
    visiting(
      async ({ page, origin, open }) => {
        await open('/exchanges/bybit');
        const form = page.getByRole('form', { name: 'Dispute' });
        await form.getByRole('button', { name: 'File the dispute' }).click();
        await form.getByText('Choose the record that is wrong;').waitFor();
        await form.getByLabel('Record').selectOption('incident/bybit-2025-02');
        await form.getByLabel('What is wrong, and what is right').fill('The funds never left.');
        await form.getByLabel('Key (optional)').fill(site().keys.submit);
        await form.getByRole('button', { name: 'File the dispute' }).click();
        await page.getByRole('heading', { name: 'Your dispute is filed' }).waitFor();
        const record = rowOf(page, 'Evidence on Bybit', 'incident/bybit-2025-02');
        await record.getByText('disputed', { exact: true }).waitFor();
        await page.getByText('A fact that this score uses is disputed').waitFor();
        expect((await scoreOf(origin, 'bybit')).disputed).toBe(true);

        await page.getByRole('link', { name: 'Follow it' }).click();
        await page.getByRole('heading', { level: 1, name: 'Dispute of incident/bybit-2025-02' }).waitFor();
        await page.getByText('This key can follow the submission, not decide it').waitFor();
        await page.getByRole('button', { name: 'Forget this key' }).click();
        await enterKey(page, site().keys.review);
        await page.getByText('The funds never left.').first().waitFor();
        const withdrawn = rowOf(page, 'The record incident/bybit-2025-02 before and after', 'Withdrawn › On');
        await withdrawn.getByText('added').waitFor();
        await decideByKeyboard(page, { verdict: 'Reject', reason: 'The FBI says otherwise.' });
        await page.getByRole('heading', { name: 'You rejected it' }).waitFor();

        await open('/exchanges/bybit');
        await record.waitFor();
        await settled(page);
        expect(await page.getByText('disputed', { exact: true }).count()).toBe(0);
        expect((await scoreOf(origin, 'bybit')).disputed).toBe(false);
      },
      { isNew: true, mayFail: /preview/ },
    ));

  for (const viewport of SCREENS) {
    it(`is accessible, fits and does not jump at ${viewport.width} px`, () =>
      visiting(
        async ({ page, open }) => {
          const patch = { note: `Seen at ${viewport.width} px.` };
          const content = { kind: 'correction', record: 'incident/coincheck-2018-01', patch };
          const id = await fileBy(site(), 'submit', content);
          await open('/review');
          await enterKey(page, site().keys.review);
          for (const path of ['/review', `/review?submission=${id}`]) {
            await open(path);
            await settled(page);
            const widthPx = await page.evaluate<number>('document.documentElement.scrollWidth');
            expect(widthPx).toBeLessThanOrEqual(viewport.width);
            expect(await page.evaluate<number>('layoutShift')).toBeLessThanOrEqual(0.1);
            expect(await breaches(page)).toEqual(NO_BREACHES);
            await page.emulateMedia({ colorScheme: 'light' });
          }
          await decideByKeyboard(page, { verdict: 'Reject', reason: 'It changes nothing.' });
          await page.getByRole('heading', { name: 'You rejected it' }).waitFor();
          expect(await breaches(page)).toEqual(NO_BREACHES);
        },
        { isNew: true, viewport, reducedMotion: 'reduce' },
      ));
  }

  it('leaves a log that any reader can check in the browser', () =>
    visiting(
      async ({ page, origin, open }) => {
        const { data, meta } = await siteJson<{ data: { hash: string }[]; meta: { total: number } }>(
          origin,
          '/v1/log?limit=1000',
        );
        await open('/log');
        await page.getByRole('heading', { name: `${meta.total} entries, the newest of` }).waitFor();
        await page.getByRole('button', { name: 'Check the whole log here' }).click();
        await page.getByText('The log holds together:').waitFor();
        await page.getByLabel('A hash you kept earlier').fill(data[1]?.hash ?? '');
        await page.getByText('It is that of entry 2: nothing up to there was changed').waitFor();
      },
      { isNew: true },
    ));
}
