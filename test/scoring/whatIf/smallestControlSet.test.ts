import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VenueEvidence } from '../../../src/domain/evidence.ts';
import { type ControlKind, controlKind } from '../../../src/domain/exchange.ts';
import { vintageOn } from '../../../src/domain/model.ts';
import { riskBand } from '../../../src/domain/score.ts';
import { model } from '../../../src/model.ts';
import { type IndustryContext, industryContext } from '../../../src/scoring/industry/industryContext.ts';
import { isBandWithin } from '../../../src/scoring/riskPoints.ts';
import { scoreSummary } from '../../../src/scoring/scoreVenue.ts';
import { controlsHeld, suppose } from '../../../src/scoring/whatIf/hypothesis.ts';
import { smallestControlSet } from '../../../src/scoring/whatIf/smallestControlSet.ts';
import { openService, type TestService } from '../../support/service.ts';

const DAY = '2024-06-01';
let service: TestService;
let context: IndustryContext;
let venues: VenueEvidence[];
beforeAll(async () => {
  service = openService();
  context = industryContext(await service.store.industry(), DAY, vintageOn(model, DAY).attributionDelay);
  const open = new Set(context.openVenues);
  venues = (await service.store.exchanges.evidenceOfAll()).filter(({ venue }) => open.has(venue.id));
});
afterAll(() => service.close());

const score = (evidence: VenueEvidence) => scoreSummary(evidence, context, model);

/** Every set of the controls a venue does not hold, by size and then by name. */
function allSets(evidence: VenueEvidence): ControlKind[][] {
  const held = controlsHeld(evidence, DAY);
  const kinds = controlKind.options.filter((kind) => !held.has(kind)).sort();
  const sets = Array.from({ length: 2 ** kinds.length }, (_, mask) =>
    kinds.filter((_kind, i) => mask & (1 << i)),
  );
  return sets.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

describe('the smallest set of controls', () => {
  it('is the one that trying every set of every kind finds', () => {
    let found = 0;
    for (const evidence of venues.filter((_, i) => i % 25 === 0)) {
      const now = riskBand.options.indexOf(score(evidence).riskBand);
      const wanted = riskBand.options[now - 1];
      if (wanted === undefined) continue;
      const expected = allSets(evidence).find((add) =>
        isBandWithin(score(suppose(evidence, { controls: { add, remove: [] } }, DAY)).riskBand, wanted),
      );
      const { smallest } = smallestControlSet(evidence, wanted, context, score);
      expect(smallest?.controls, evidence.venue.id).toEqual(expected);
      found += Number(expected !== undefined);
    }
    expect(found).toBeGreaterThan(0);
  });

  it('is empty where the band is reached already', () => {
    for (const evidence of venues.slice(0, 20)) {
      const { riskBand: band } = score(evidence);
      expect(smallestControlSet(evidence, band, context, score).smallest?.controls).toEqual([]);
      expect(smallestControlSet(evidence, 'severe', context, score).smallest?.controls).toEqual([]);
    }
  });

  it('leaves the evidence as it is', () => {
    const [evidence] = venues;
    if (evidence === undefined) throw new Error('no venue is open');
    const before = structuredClone(evidence);
    smallestControlSet(evidence, 'low', context, score);
    suppose(
      evidence,
      { sizeTier: 1, operatingBase: 'MT', controls: { add: ['ccss'], remove: ['soc2'] } },
      DAY,
    );
    expect(evidence).toEqual(before);
  });
});
