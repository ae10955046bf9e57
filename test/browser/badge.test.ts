import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../scripts/browser/openBrowser.ts';
import { openEdgeSite, openNodeSite, type Site } from '../support/browserSites.ts';

const PATIENT = { timeout: 90_000 };

let browser: Browser;
let node: Site;
let edge: Site;
beforeAll(async () => {
  browser = await openBrowser();
  // Builds the files that both serve.
  edge = await openEdgeSite();
  node = await openNodeSite();
}, 180_000);
afterAll(async () => {
  await Promise.all([browser?.close(), node?.close(), edge?.close()]);
});

/** A page of another host, whose policy lets in the script and the answers of one site and nothing else. */
async function openHost(site: string, body: string): Promise<{ server: Server; address: string }> {
  const policy = `default-src 'none'; script-src ${site}; connect-src ${site}`;
  const html = `<!doctype html><html lang="en"><title>A venue</title><main><h1>A venue</h1>${body}</main>
<script type="module" src="${site}/badge.js"></script></html>`;
  const server = createServer((_, response) => {
    response.setHeader('Content-Security-Policy', policy).setHeader('Content-Type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

/** Opens such a page, and checks that nothing in it was refused or failed. */
async function onHost(site: string, body: string, look: (page: Page) => Promise<void>): Promise<void> {
  const { server, address } = await openHost(site, body);
  const page = await browser.newPage({ locale: 'en-GB' });
  const faults: string[] = [];
  page.on('console', (line) => {
    const isMeant =
      /\/(nope|)\/score/.test(line.location().url) || line.location().url.endsWith('favicon.ico');
    if (line.type() === 'error' && !isMeant) faults.push(line.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  try {
    await page.goto(address);
    await look(page);
    expect(faults).toEqual([]);
  } finally {
    await page.close();
    server.close();
  }
}

describe.each([
  { name: 'Node', origin: () => node.origin },
  { name: 'workerd', origin: () => edge.origin },
])('<heistcast-badge> from $name on a page of another host', PATIENT, ({ origin }) => {
  it('shows the band of a past day, linked to the reasons, and says the probability', () =>
    onHost(
      origin(),
      '<heistcast-badge exchange="bybit" as-of="2025-02-20"></heistcast-badge>',
      async (page) => {
        const link = page.getByRole('link', { name: /^state theft risk severe · 2025-02-20/ });
        await link.waitFor();
        expect(await link.getAttribute('href')).toBe(`${origin()}/exchanges/bybit?asOf=2025-02-20`);
        const named = page.getByRole('link', { name: /Bybit: About 1 in [\d.]+ within 365 days; could be/ });
        expect(await named.count()).toBe(1);
        const colour = await page
          .locator('.message')
          .evaluate((part) => getComputedStyle(part).backgroundColor);
        expect(colour).toBe('rgb(101, 13, 73)');
        await page.evaluate(axe.source);
        const found = 'axe.run().then(({ violations }) => violations.map(({ id, help }) => id + help))';
        expect(await page.evaluate<string[]>(found)).toEqual([]);
      },
    ));

  it('follows its attributes, and says what is not known', () =>
    onHost(origin(), '<heistcast-badge exchange="nope"></heistcast-badge>', async (page) => {
      const badge = page.locator('heistcast-badge');
      await badge.getByText('not known').waitFor();
      expect(await badge.getByText('No exchange "nope"').count()).toBe(1);
      await badge.evaluate((element) => element.setAttribute('exchange', 'Dunamu'));
      await badge.getByRole('link', { name: /Upbit: About 1 in/ }).waitFor();
      expect(await badge.getByText('not known').count()).toBe(0);
      await badge.evaluate((element) => element.removeAttribute('exchange'));
      await badge.getByText('The attribute "exchange" is missing').waitFor();
    }));
});
