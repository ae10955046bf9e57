import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

const WIDE = { width: 1280, height: 900 };
const PATIENCE_MS = 20_000;

/** One reader's browser: its own cache and storage, and what it did. */
export interface Visit {
  page: Page;
  origin: string;
  /** Paths with queries of what the page asked the API, in order. */
  asked: string[];
  /** Opens a path of the site. */
  open(path: string): Promise<void>;
}

interface Options extends BrowserContextOptions {
  /** Addresses that are meant to fail: the browser's error line about them is no fault. */
  mayFail?: RegExp;
}

/**
 * Lets a reader visit a site, then checks what holds for every page: no error in the console (the browser reports
 * breaches of the page's policy there), none uncaught, and no request to another host.
 */
export async function visit(
  browser: Browser,
  origin: string,
  journey: (visit: Visit) => Promise<void>,
  { mayFail, ...options }: Options = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  const asked: string[] = [];
  context.on('console', (line) => {
    const isMeant = mayFail?.test(line.location().url) && line.text().startsWith('Failed to load resource');
    if (line.type() === 'error' && !isMeant) faults.push(`${line.text()} (${line.location().url})`);
  });
  context.on('weberror', (thrown) => faults.push(String(thrown.error())));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !/^(?:data|blob):/.test(url.protocol)) faults.push(`asked ${url.href}`);
    if (url.pathname.startsWith('/v1/')) asked.push(url.pathname + url.search);
  });
  try {
    const page = await context.newPage();
    const open = async (path: string) => void (await page.goto(origin + path));
    await journey({ page, origin, asked, open });
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}
