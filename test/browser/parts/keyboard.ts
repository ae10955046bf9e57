import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { settled } from '../../../scripts/browser/settled.ts';
import { NAVIGATION } from '../../../src/web/paths.ts';
import type { Visiting } from '../visiting.ts';

const NARROW = { width: 390, height: 844 };

const FOCUSED = `(() => {
  const at = document.activeElement;
  return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent.trim();
})()`;

/** How many elements take time to change their look. */
const MOVING = `[...document.querySelectorAll('*')].filter((each) => {
  const { transitionDuration, animationName } = getComputedStyle(each);
  return transitionDuration !== '0s' || animationName !== 'none';
}).length`;

/** Where each press of the Tab key leads; a field of several parts counts once. */
async function tabThrough(page: Page, presses: number): Promise<string[]> {
  const names: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate<string>(FOCUSED);
    if (name !== names.at(-1)) names.push(name);
  }
  return names;
}

/** Everything can be reached and used without a pointer. */
export function keyboardPart(visiting: Visiting): void {
  it('comes first to the link that skips to the content', () =>
    visiting(async ({ page, open }) => {
      await open('/exchanges');
      await settled(page);
      // The page focuses its heading once it is drawn; a reader starts at the top.
      await page.evaluate('document.activeElement.blur()');
      expect(await tabThrough(page, 1)).toEqual(['Skip to the content']);
      expect(await page.locator('.skip-link').boundingBox()).toMatchObject({ y: 0 });
      await page.keyboard.press('Enter');
      expect(await tabThrough(page, 1)).toEqual(['Name or alias']);
    }));

  it('goes through the header, the navigation and the filters in the order they are seen', () =>
    visiting(async ({ page, open }) => {
      await open('/exchanges');
      await settled(page);
      await page.evaluate('document.activeElement.blur()');
      const names = await tabThrough(page, 24);
      expect(names.slice(0, 4)).toEqual([
        'Skip to the content',
        'Heistcast',
        'As known on',
        'Use the dark theme',
      ]);
      const pages = NAVIGATION.map(({ name }) => name);
      const filters = ['Name or alias', 'Jurisdiction', 'Risk band', 'Venues', 'Data as CSV'];
      expect(names.slice(4, 4 + pages.length + filters.length)).toEqual([...pages, ...filters]);
    }));

  it('sorts a table from its header', () =>
    visiting(async ({ page, open }) => {
      await open('/exchanges');
      const header = page.getByRole('columnheader', { name: 'Exchange' });
      await header.getByRole('button').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/sort=name/);
      expect(await header.getAttribute('aria-sort')).toBe('ascending');
      const names = await page.getByRole('rowheader').allTextContents();
      const inOrder = names.toSorted((a, b) => a.localeCompare(b, 'en'));
      expect(names.slice(0, 5)).toEqual(inOrder.slice(0, 5));
      await page.keyboard.press('Enter');
      await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    }));

  it('opens the menu of a narrow screen and leaves it with the page it chose', () =>
    visiting(
      async ({ page, open }) => {
        await open('/');
        await settled(page);
        const menu = page.getByRole('button', { name: 'Menu' });
        const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Exchanges' });
        expect(await link.isVisible()).toBe(false);
        await menu.focus();
        await page.keyboard.press('Enter');
        expect(await menu.getAttribute('aria-expanded')).toBe('true');
        expect(await tabThrough(page, 2)).toEqual(['Overview', 'Exchanges']);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: 'Exchanges by risk of state theft' }).waitFor();
        expect(await link.isVisible()).toBe(false);
        await settled(page);
        expect(await page.evaluate<string>(FOCUSED)).toBe('Exchanges by risk of state theft');
      },
      { viewport: NARROW },
    ));

  it('moves nothing for those who asked for less motion', () =>
    visiting(
      async ({ page, open }) => {
        await open('/exchanges');
        await settled(page);
        expect(await page.evaluate<number>(MOVING)).toBe(0);
        await page.emulateMedia({ reducedMotion: 'no-preference' });
        expect(await page.evaluate<number>(MOVING)).toBeGreaterThan(0);
      },
      { reducedMotion: 'reduce' },
    ));
}
