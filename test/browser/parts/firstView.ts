import { expect, it } from 'vitest';
import { settled } from '../../../scripts/browser/settled.ts';
import type { Visiting } from '../visiting.ts';

const PAGES = [
  '/',
  '/exchanges',
  '/exchanges/bybit?asOf=2025-02-20&add=ccss',
  '/jurisdictions',
  '/jurisdictions/KR',
  '/compare?codes=KR,JP,MT',
  '/incidents',
  '/incidents/bybit-2025-02',
  '/patterns',
  '/method',
] as const;
/** A page of which nothing is asked ahead. */
const ELSEWHERE = '/exchanges/bybit/no-such-page';
const CODE_OF_A_PAGE = /\/assets\/(?!NotFound)\w+Page-/;
/** The footer's question, of every page. */
const STATUS = '/v1/status';

const goTo = (path: string) => `{
  history.pushState(null, '', ${JSON.stringify(path)});
  dispatchEvent(new PopStateEvent('popstate'));
}`;

/** What a page asks first is asked before its code is there, once, and is what the page itself would have asked. */
export function firstViewPart(visiting: Visiting): void {
  it.each(PAGES)('%s has its first questions asked while its code is on its way', (path) =>
    visiting(
      async ({ page, asked, open }) => {
        const code = Promise.withResolvers<void>();
        const ahead: string[] = [];
        await page.route(CODE_OF_A_PAGE, async (route) => {
          ahead.push(...asked.filter((url) => url !== STATUS));
          await code.promise;
          await route.continue();
        });
        await open(path);
        await expect.poll(() => ahead.length, { timeout: 10_000 }).toBeGreaterThan(0);
        code.resolve();
        await settled(page);
        expect(asked.filter((url) => ahead.includes(url))).toEqual(ahead);
        await page.unroute(CODE_OF_A_PAGE);

        await open(ELSEWHERE);
        await settled(page);
        asked.splice(0);
        await page.evaluate(goTo(path));
        await page
          .getByRole('heading', { level: 1, name: 'There is no such page' })
          .waitFor({ state: 'detached' });
        await settled(page);
        expect(asked).toEqual(expect.arrayContaining(ahead));
      },
      { isNew: true },
    ),
  );
}
