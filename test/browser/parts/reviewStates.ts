import { expect, it } from 'vitest';
import { newTheft } from '../../desk/contract.ts';
import { decisionsOf, fileBy, type Keyed, sendBy } from '../../support/keyedSite.ts';
import type { Visiting } from '../visiting.ts';
import { enterKey } from './reviewing.ts';

/** What a reviewer is told when a decision cannot be made as meant, and that nothing is lost or done twice. */
export function reviewStatesPart(visiting: Visiting, site: () => Keyed): void {
  it('says so when another was faster, and changes nothing', () =>
    visiting(
      async ({ page, open }) => {
        const id = await fileBy(site(), 'submit', newTheft('upbit-2026-10-b'));
        await open('/review');
        await enterKey(page, site().keys.review);
        await page.getByRole('rowheader').getByText('likely known already').waitFor();
        await page.getByRole('rowheader').getByRole('link').first().click();
        await page.getByRole('link', { name: 'upbit-2026-10', exact: true }).waitFor();
        await page.getByRole('radio', { name: /^Accept/ }).check();
        await page.getByLabel('Reason').fill('It is another one.');
        await page.getByRole('button', { name: 'Continue' }).click();
        const rejected = { verdict: 'rejected', reason: 'It is the same theft.' };
        await sendBy(site(), 'review', `/v1/submissions/${id}/decision`, rejected);
        await page.getByRole('button', { name: 'Yes, accept it' }).click();
        await page.getByText('Another reviewer decided it while you were reading').waitFor();
        await page.getByText('It is the same theft.').waitFor();
        expect(await decisionsOf(site(), id)).toBe(1);
        await page.getByText('Nothing else waits for a decision.').waitFor();
        await page.getByRole('link', { name: 'Back to the queue' }).click();
        await page.getByText('Nothing waits for a decision.').waitFor();
      },
      { isNew: true, mayFail: /decision/ },
    ));

  it('keeps what was written without a network, and decides once when the answer was lost', () =>
    visiting(
      async ({ page, open }) => {
        const id = await fileBy(site(), 'submit', newTheft('upbit-2026-10-c'));
        await open('/review');
        await enterKey(page, site().keys.review);
        await page.getByRole('rowheader').getByRole('link').first().click();
        await page.getByRole('radio', { name: /^Reject/ }).check();
        await page.getByLabel('Reason').fill('No source bears it.');
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.context().setOffline(true);
        await page.getByRole('button', { name: 'Yes, reject it' }).click();
        await page.getByRole('alert').getByText('You are offline, so nothing was decided.').waitFor();
        await page.context().setOffline(false);
        await page.route('**/decision', async (route) => {
          await route.fetch();
          await route.abort();
        });
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByRole('alert').getByText('it is decided once, however often').waitFor();
        await page.unroute('**/decision');
        await page.getByRole('button', { name: 'Try again' }).click();
        await page.getByRole('heading', { name: 'You rejected it' }).waitFor();
        expect(await decisionsOf(site(), id)).toBe(1);
      },
      { isNew: true, mayFail: /./ },
    ));

  it('asks for a key again when the service refuses it, with what was written still there', () =>
    visiting(
      async ({ page, open }) => {
        await fileBy(site(), 'submit', newTheft('upbit-2026-10-d'));
        await open('/review');
        await enterKey(page, site().keys.private);
        await page.getByText('This key may not see submissions.').waitFor();
        await page.getByRole('button', { name: 'Forget this key' }).click();
        await enterKey(page, site().keys.review);
        await page.getByRole('rowheader').getByRole('link').first().click();
        await page.getByRole('radio', { name: /^Reject/ }).check();
        await page.getByLabel('Reason').fill('No source bears it.');
        await page.getByRole('button', { name: 'Continue' }).click();
        const refused = { status: 401, contentType: 'application/problem+json', body: '{"title":"No"}' };
        await page.route('**/decision', (route) => route.fulfill(refused));
        await page.getByRole('button', { name: 'Yes, reject it' }).click();
        await page.getByRole('alert').getByText('The service does not accept this key').waitFor();
        await page.unroute('**/decision');
        await enterKey(page, site().keys.review);
        await page.getByRole('button', { name: 'Continue' }).waitFor();
        expect(await page.getByLabel('Reason').inputValue()).toBe('No source bears it.');
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByRole('button', { name: 'Yes, reject it' }).click();
        await page.getByRole('heading', { name: 'You rejected it' }).waitFor();
        const stored = await page.evaluate<string>('JSON.stringify(localStorage) + location.href');
        expect(stored).not.toContain(site().keys.review);
      },
      { isNew: true, mayFail: /\/v1\/submissions/ },
    ));
}
