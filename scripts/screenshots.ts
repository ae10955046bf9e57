import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser/openBrowser.ts';
import { productOnNewDatabase } from './browser/productOnNewDatabase.ts';
import { settled } from './browser/settled.ts';

// Makes the pictures of the dashboard in docs/screenshots from a newly seeded service.

const QUALITY = 90;
const FOLDER = 'docs/screenshots';
const WIDE = { width: 1280, height: 860 };
const NARROW = { width: 390, height: 844 };
const DAY_BEFORE = '/exchanges/bybit?asOf=2025-02-20';

const PICTURES = [
  { name: 'overview', path: '/', viewport: WIDE, colorScheme: 'light' },
  { name: 'exchange', path: DAY_BEFORE, viewport: WIDE, colorScheme: 'light' },
  { name: 'exchange-dark', path: DAY_BEFORE, viewport: WIDE, colorScheme: 'dark' },
  { name: 'exchange-narrow', path: DAY_BEFORE, viewport: NARROW, colorScheme: 'light' },
] as const;

process.chdir(join(import.meta.dirname, '..'));
mkdirSync(FOLDER, { recursive: true });
const browser = await openBrowser();
const { origin, stop } = await productOnNewDatabase();
try {
  for (const { name, path, viewport, colorScheme } of PICTURES) {
    const page = await browser.newPage({ viewport, colorScheme, locale: 'en-GB' });
    await page.goto(origin + path);
    await settled(page);
    writeFileSync(`${FOLDER}/${name}.webp`, await webpOf(page));
    await page.close();
  }
} finally {
  await browser.close();
  await stop();
}

/** What the window shows; WebP takes half the bytes of PNG. */
async function webpOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(data, 'base64');
}
