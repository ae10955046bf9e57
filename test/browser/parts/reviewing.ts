import type { Locator, Page } from 'playwright-core';

/** A key of the right form that nobody holds. */
export const UNKNOWN_KEY = `heistcast_${'a'.repeat(12)}_${'b'.repeat(43)}`;

/** Enters a key on the review page. */
export async function enterKey(page: Page, key: string): Promise<void> {
  await page.getByLabel('Key', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Use this key' }).click();
}

/** The risk points on an exchange's page. */
export const pointsShown = (page: Page, points: number): Locator =>
  page.getByText(`${points.toFixed(1)}, interval`).first();

const MOST_PRESSES = 120;

const IS_RADIO = "document.activeElement.type === 'radio'";

/** Decides the submission that is open with the keyboard alone. */
export async function decideByKeyboard(
  page: Page,
  { verdict, reason }: { verdict: 'Accept' | 'Reject'; reason: string },
): Promise<void> {
  await page.getByRole('radio', { name: /^Accept/ }).waitFor();
  await page.locator('main h1').focus();
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(IS_RADIO)) break;
  }
  await page.keyboard.press(verdict === 'Accept' ? 'Space' : 'ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type(reason);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `${verdict} this submission?` }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}
