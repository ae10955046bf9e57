import { expect, it } from 'vitest';
import type { Traffic } from '../../support/countingD1.ts';

// https://developers.cloudflare.com/d1/platform/limits/
const MOST_PARAMETERS = 100;
const MOST_SQL_BYTES = 100_000;
const MOST_VALUE_BYTES = 2_000_000;
const MOST_STATEMENTS_AN_INVOCATION = 1000;

const bytes = (value: unknown) => (typeof value === 'string' ? Buffer.byteLength(value) : 0);

/** Seeding and rescoring ask nothing of D1 that it refuses. */
export function limitsPart(traffic: () => { seeding?: Traffic; rescoring?: Traffic }): void {
  it.each(['seeding', 'rescoring'] as const)('%s stays within them', (name) => {
    const { statements = [] } = traffic()[name] ?? {};
    expect(statements.length).toBeGreaterThan(10);
    expect(statements.length).toBeLessThanOrEqual(MOST_STATEMENTS_AN_INVOCATION);
    const most = (measure: (statement: Traffic['statements'][number]) => number) =>
      Math.max(...statements.map(measure));
    expect(most(({ parameters }) => parameters.length)).toBeLessThanOrEqual(MOST_PARAMETERS);
    expect(most(({ sql }) => bytes(sql))).toBeLessThanOrEqual(MOST_SQL_BYTES);
    expect(most(({ parameters }) => Math.max(0, ...parameters.map(bytes)))).toBeLessThanOrEqual(
      MOST_VALUE_BYTES,
    );
  });
}
