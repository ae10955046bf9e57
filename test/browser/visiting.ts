import type { Browser, Page } from 'playwright-core';
import { openWindow, type Visit, type VisitOptions, visit } from '../support/browserVisit.ts';

/** Lets a reader visit the site that a part is run against. */
export type Visiting = (
  journey: (visit: Visit) => Promise<void>,
  options?: VisitOptions & {
    /** In a window that has never been to the site, instead of the one that the visits of a site share. */
    isNew?: boolean;
  },
) => Promise<void>;

/** Visits to a site; browser and origin are read when a test runs. */
export function visitingOf(browser: () => Browser, origin: () => string): Visiting {
  let shared: Promise<Page> | undefined;
  return async (journey, { isNew = false, ...options } = {}) => {
    if (!isNew) {
      shared ??= openWindow(browser());
      return visit(await shared, origin(), journey, options);
    }
    const page = await openWindow(browser());
    try {
      await visit(page, origin(), journey, options);
    } finally {
      await page.context().close();
    }
  };
}
