import type { Browser } from 'playwright-core';

/** Lighthouse's slow 4G. */
const SLOW_4G = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, offline: false };
const PHONE = { width: 412, height: 823 };
const MOST_WAIT_MS = 20_000;

// Runs in the page from its start and looks at every frame: asked from outside, the answer would come up to half a
// second late. Resolves to the time since the navigation began at which the element was drawn.
const drawnMs = (selector: string) => `new Promise((resolve, reject) => {
  const isDrawn = (selector) => document.querySelector(selector)?.checkVisibility();
  const look = () => {
    if (isDrawn('main h1') && isDrawn(${JSON.stringify(selector)}))
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    else if (performance.now() > ${MOST_WAIT_MS}) reject(new Error('not drawn in time'));
    else requestAnimationFrame(look);
  };
  look();
})`;

/**
 * How long a first visit takes on a slow connection until the heading and the answer, found by a CSS selector,
 * are drawn: milliseconds since the navigation began. Throws when that takes more than 20 seconds.
 */
export async function firstViewMs(browser: Browser, url: string, answer: string): Promise<number> {
  const context = await browser.newContext({ viewport: PHONE });
  context.setDefaultTimeout(MOST_WAIT_MS);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await page.goto(url, { waitUntil: 'commit' });
    return await page.evaluate<number>(drawnMs(answer));
  } finally {
    await context.close();
  }
}
