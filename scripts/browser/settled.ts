import type { Page } from 'playwright-core';

// Runs in the page: its heading is there, nothing in it is on its way, and the browser has drawn and idled.
const IS_SETTLED = `new Promise((resolve) => {
  const isWaiting = () =>
    !document.querySelector('main h1') || document.querySelector('main [aria-busy="true"]');
  const look = () => {
    if (isWaiting()) return setTimeout(look, 20);
    requestIdleCallback(() => setTimeout(() => (isWaiting() ? look() : resolve(true)), 50));
  };
  look();
})`;

/** Resolves once the page has drawn every answer it asked for. Throws after the page's timeout. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.evaluate(IS_SETTLED);
}
