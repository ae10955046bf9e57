import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = 'src/web/pages';

const sheetsOf = (page: string) =>
  readdirSync(join(PAGES, page), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(PAGES, page, name));

/** The selectors of a stylesheet, one each, without what the list inside brackets would split. */
const selectorsOf = (sheet: string) =>
  [
    ...readFileSync(sheet, 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .matchAll(/([^{}]+)\{/g),
  ]
    .map((match) => match[1]?.trim() ?? '')
    .filter((selector) => !selector.startsWith('@'))
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());

/** `exchange` for the pages exchange and exchanges: what their own classes begin with. */
const stemOf = (page: string) => page.replace(/s$/, '');

const sheets = readdirSync(PAGES).flatMap((page) => sheetsOf(page).map((sheet) => ({ page, sheet })));

// All stylesheets are built into one, so a rule without its page's name would reach every other page.
describe('the stylesheets of the pages', () => {
  it('are found', () => {
    expect(sheets.flatMap(({ sheet }) => selectorsOf(sheet)).length).toBeGreaterThan(100);
  });

  it('style only what stands within classes named after their page', () => {
    const wrong = sheets.flatMap(({ page, sheet }) =>
      selectorsOf(sheet).filter((selector) => !selector.includes(`.${stemOf(page)}`)),
    );
    expect(wrong).toEqual([]);
  });

  it('share no name with those of another page', () => {
    const pages = Map.groupBy(sheets, ({ page }) => stemOf(page));
    const names = [...pages.values()].map((own) => [...new Set(own.map(({ page }) => page))]);
    expect(names.filter((each) => each.length > 1)).toEqual([]);
  });
});
