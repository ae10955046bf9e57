import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { settled } from '../../../scripts/browser/settled.ts';
import { EVERY_PAGE } from '../../support/browserPages.ts';
import type { Visiting } from '../visiting.ts';

const SCREENS = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];
const RULES = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** The themes differ in colours only. */
const RULES_OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const MOST_SHIFT = 0.1;

const runAxe = (rules: object) => `axe
  .run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
  .then(({ violations }) => violations.map(({ id, help, nodes }) =>
    id + ': ' + help + ' ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))`;

/** Breaches of the rules for accessible pages, light and dark, each with the first elements. */
async function breaches(page: Page): Promise<{ light: string[]; dark: string[] }> {
  await page.evaluate(axe.source);
  const light = await page.evaluate<string[]>(runAxe(RULES));
  await page.emulateMedia({ colorScheme: 'dark' });
  return { light, dark: await page.evaluate<string[]>(runAxe(RULES_OF_COLOUR)) };
}

/** What holds for every page, narrow and wide, light and dark. */
export function everyPagePart(visiting: Visiting): void {
  for (const screen of SCREENS) {
    it.each(EVERY_PAGE)(`%s at ${screen.width} px is accessible, fits, and does not jump`, (path) =>
      visiting(
        async ({ page, open }) => {
          await open(path);
          await settled(page);
          expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
            screen.width,
          );
          expect(await page.evaluate<number>('layoutShift')).toBeLessThanOrEqual(MOST_SHIFT);
          expect(await breaches(page)).toEqual({ light: [], dark: [] });
        },
        // Colours that fade from one theme to the other would be judged half-way.
        { viewport: screen, reducedMotion: 'reduce' },
      ),
    );
  }
}
