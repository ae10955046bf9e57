import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
export type Category = (typeof CATEGORIES)[number];

const METRICS = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'shift',
  'speed-index': 'speed index',
};

/** What Lighthouse found of one load of a page. */
export interface Audit {
  /** 0 to 100. */
  scores: Record<Category, number>;
  /** Key metrics as Lighthouse writes them. */
  metrics: string;
  /** Titles of audits that were not passed, performance excluded. */
  failed: string[];
}

/**
 * Audits a page as Lighthouse does by default: a phone on a slow connection, simulated. `port` is the debugging
 * port of a running Chromium. Throws when the page could not be loaded.
 */
export async function audit(url: string, port: number): Promise<Audit> {
  const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'silent' });
  if (!result || result.lhr.runtimeError)
    throw new Error(`${url} could not be audited: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  const { categories, audits } = result.lhr;
  const scoreOf = (category: Category) => Math.round(100 * (categories[category]?.score ?? 0));
  const metrics = Object.entries(METRICS).map(([id, name]) => `${name} ${audits[id]?.displayValue ?? '?'}`);
  const failed = ['accessibility', 'best-practices'].flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => audits[id]?.title ?? id),
  );
  const scores = {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    'best-practices': scoreOf('best-practices'),
  };
  return { scores, metrics: metrics.join(', '), failed };
}
