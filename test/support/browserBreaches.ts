import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** The themes differ in colours only. */
const RULES_OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const runAxe = (rules: object) => `axe
  .run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
  .then(({ violations }) => violations.map(({ id, help, nodes }) =>
    id + ': ' + help + ' ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))`;

/** Breaches of the rules for accessible pages, light and dark, each with the first elements. */
export async function breaches(page: Page): Promise<{ light: string[]; dark: string[] }> {
  await page.evaluate(axe.source);
  const light = await page.evaluate<string[]>(runAxe(RULES));
  await page.emulateMedia({ colorScheme: 'dark' });
  return { light, dark: await page.evaluate<string[]>(runAxe(RULES_OF_COLOUR)) };
}

/** What `breaches` gives for a page that keeps the rules. */
export const NO_BREACHES = { light: [], dark: [] };
