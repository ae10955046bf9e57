import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { settled } from '../../../scripts/browser/settled.ts';
import type { Visiting } from '../visiting.ts';

const DAY = '2023-04-05';
/** A page asks about a change when it has stood for a moment. */
const CHANGE_PAUSE_MS = 350;

interface Case {
  path: string;
  /** What a reader changes on the page. */
  change(page: Page): Promise<unknown>;
}

const choose = (label: string, value: string) => (page: Page) =>
  page.getByLabel(label, { exact: true }).selectOption(value);

const CASES: Case[] = [
  { path: '/', change: (page) => page.getByRole('button', { name: 'Losses' }).click() },
  { path: '/exchanges', change: (page) => page.getByRole('button', { name: 'Percentile' }).click() },
  { path: '/exchanges/kraken', change: choose('Size', '1') },
  { path: '/jurisdictions', change: choose('Region', 'Asia') },
  { path: '/jurisdictions/JP', change: async () => {} },
  { path: '/compare?codes=KR,JP,MT', change: (page) => page.getByLabel('Remove Japan').click() },
  { path: '/incidents', change: choose('Attribution', 'suspected') },
  { path: '/incidents/coincheck-2018-01', change: async () => {} },
  { path: '/patterns', change: choose('Thefts from', 'all') },
  { path: '/method', change: async () => {} },
];

const FIELDS = `[...document.querySelectorAll('input, select')].map(
  ({ value, checked }) => value + ' ' + checked,
)`;

/** All that is seen, without what is only said once to screen readers, and what the fields hold. */
async function shown(page: Page, origin: string): Promise<string> {
  await settled(page);
  const said = new Set(await page.locator('.visually-hidden[role="status"]').allInnerTexts());
  const lines = (await page.locator('body').innerText()).split('\n').filter((line) => !said.has(line));
  const values = await page.evaluate<string[]>(FIELDS);
  return [...lines.filter((line) => line.trim() !== ''), ...values].join('\n').replaceAll(origin, '');
}

/** Whoever opens a link sees what its sender saw, also on another installation. */
export function linksPart(sending: Visiting, receiving: Visiting): void {
  it.each(CASES)('to $path carries the day and what was chosen', async ({ path, change }) => {
    let sent = { address: '', seen: '' };
    await sending(async ({ page, origin, open }) => {
      await open(`${path}${path.includes('?') ? '&' : '?'}asOf=${DAY}`);
      await settled(page);
      await change(page);
      await page.waitForTimeout(CHANGE_PAUSE_MS);
      sent = { seen: await shown(page, origin), address: page.url().slice(origin.length) };
    });
    expect(sent.address).toContain(`asOf=${DAY}`);
    await receiving(async ({ page, origin, open }) => {
      await open(sent.address);
      expect(await shown(page, origin)).toBe(sent.seen);
    });
  });
}
