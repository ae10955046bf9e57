import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitPenalisedCloglog } from '../../../src/scoring/fit/fitPenalisedCloglog.ts';
import refit from '../../fixtures/panel-2020-refit.json' with { type: 'json' };

const [, ...lines] = readFileSync('test/fixtures/panel-2020.csv', 'utf8').trim().split('\n');
const rows = lines.map((line) => line.split(',').slice(2).map(Number));

describe('the hazard fitted on the real panel of 2012–2019', () => {
  it('agrees with a refit in statsmodels to 1e-6', () => {
    const fit = fitPenalisedCloglog({
      rows: rows.map(([, , ...values]) => [1, ...values]),
      outcomes: rows.map(([theft = 0]) => theft),
      exposureYears: rows.map(([, exposureYears = 0]) => exposureYears),
      priors: [null, ...refit.priorMean.map((mean, j) => ({ mean, sd: refit.priorSd[j] ?? 1 }))],
    });
    for (const [j, expected] of refit.coefficients.entries()) {
      expect(Math.abs((fit.coefficients[j] ?? 0) - expected)).toBeLessThan(1e-6);
      const standardError = Math.sqrt(fit.covariance[j]?.[j] ?? 0);
      expect(Math.abs(standardError - (refit.standardErrors[j] ?? 0))).toBeLessThan(1e-6);
    }
  });
});
