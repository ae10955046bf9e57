import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/date.ts';
import { vintageOn } from '../../../src/domain/model.ts';
import { industryContext } from '../../../src/scoring/industry/industryContext.ts';
import { scoreVenue } from '../../../src/scoring/scoreVenue.ts';
import { seededRandom } from '../../../src/scoring/stats/seededRandom.ts';
import { realFit } from './realFit.ts';

const DAYS = 50;
const VENUES_A_DAY = 20;

describe('contributions of the shipped evidence', () => {
  it('sum exactly to rawPoints − 50 for 1,000 random pairs of exchange and day', () => {
    const { venues, industry, model } = realFit();
    const random = seededRandom(7);
    let worst = 0;
    for (let i = 0; i < DAYS; i++) {
      const day = addDays('2014-01-01', Math.floor(random() * 4380));
      const context = industryContext(industry, day, vintageOn(model, day).attributionDelay);
      for (let j = 0; j < VENUES_A_DAY; j++) {
        const evidence = venues[Math.floor(random() * venues.length)];
        if (evidence === undefined) continue;
        const { contributions, rawPoints } = scoreVenue(evidence, context, model);
        const sum = contributions.reduce((total, { points }) => total + points, 0);
        worst = Math.max(worst, Math.abs(sum - (rawPoints - 50)));
      }
    }
    expect(worst).toBeLessThan(1e-9);
  });
});
