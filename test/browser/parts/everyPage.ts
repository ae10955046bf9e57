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
const THEMES = ['light', 'dark'] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MOST_SHIFT = 0.1;

const RUN_AXE = `axe
  .run({ runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} }, resultTypes: ['violations'] })
  .then(({ violations }) =>
    violations.map(({ id, help, nodes }) => id + ': ' + help + ' ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))`;

/** Breaches of the rules for accessible pages, each with the first elements. */
async function breaches(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(axe.source);
  return page.evaluate<string[]>(RUN_AXE);
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
          for (const colorScheme of THEMES) {
            await page.emulateMedia({ colorScheme });
            expect(await breaches(page), colorScheme).toEqual([]);
          }
        },
        // Colours that fade from one theme to the other would be judged half-way.
        { viewport: screen, reducedMotion: 'reduce' },
      ),
    );
  }
}
