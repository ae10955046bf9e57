import { expect, it } from 'vitest';
import { settled } from '../../../scripts/browser/settled.ts';
import { breaches, NO_BREACHES } from '../../support/browserBreaches.ts';
import { EVERY_PAGE } from '../../support/browserPages.ts';
import type { Visiting } from '../visiting.ts';

const SCREENS = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];
const MOST_SHIFT = 0.1;

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
          expect(await breaches(page)).toEqual(NO_BREACHES);
        },
        // Colours that fade from one theme to the other would be judged half-way.
        { viewport: screen, reducedMotion: 'reduce' },
      ),
    );
  }
}
