import type { Browser, BrowserContext, ConsoleMessage, Page, Request, WebError } from 'playwright-core';
import { expect } from 'vitest';

const WIDE = { width: 1280, height: 900 };
const PATIENCE_MS = 30_000;

// Runs in every page before its own scripts.
const WATCH_SHIFTS = `
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/** A reader on a page of a site, and what the page asked for. */
export interface Visit {
  page: Page;
  origin: string;
  /** Paths with queries of what the page asked the API, in order. */
  asked: string[];
  /** Opens a path of the site. */
  open(path: string): Promise<void>;
}

/** How a visit differs from that of a reader at a desk. */
export interface VisitOptions {
  viewport?: { width: number; height: number };
  reducedMotion?: 'reduce';
  /** Addresses that are meant to fail: the browser's error line about them is no fault. */
  mayFail?: RegExp;
}

/** Opens a browser window with a cache of its own. */
export async function openWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(WATCH_SHIFTS);
  return context.newPage();
}

/**
 * Lets a reader visit a site, then checks what holds for every page: no error in the console (the browser reports
 * breaches of the page's policy there), none uncaught, and no request to another host.
 */
export async function visit(
  page: Page,
  origin: string,
  journey: (visit: Visit) => Promise<void>,
  { viewport = WIDE, reducedMotion, mayFail }: VisitOptions = {},
): Promise<void> {
  const watched = watch(page.context(), origin, mayFail);
  try {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: reducedMotion ?? 'no-preference', colorScheme: 'light' });
    const open = async (path: string) => void (await page.goto(origin + path));
    await journey({ page, origin, asked: watched.asked, open });
    expect(watched.faults).toEqual([]);
  } finally {
    watched.stop();
    await page.unrouteAll();
    await page.context().setOffline(false);
    await page.goto('about:blank');
  }
}

function watch(context: BrowserContext, origin: string, mayFail: RegExp | undefined) {
  const faults: string[] = [];
  const asked: string[] = [];
  const onConsole = (line: ConsoleMessage) => {
    const { url } = line.location();
    const isMeant = mayFail?.test(url) && line.text().startsWith('Failed to load resource');
    if (line.type() === 'error' && !isMeant) faults.push(`${line.text()} (${url})`);
  };
  const onError = (thrown: WebError) => faults.push(String(thrown.error()));
  const onRequest = (request: Request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !/^(?:data|blob):/.test(url.protocol)) faults.push(`asked ${url.href}`);
    if (url.pathname.startsWith('/v1/')) asked.push(url.pathname + url.search);
  };
  context.on('console', onConsole).on('weberror', onError).on('request', onRequest);
  const stop = () => context.off('console', onConsole).off('weberror', onError).off('request', onRequest);
  return { faults, asked, stop };
}
