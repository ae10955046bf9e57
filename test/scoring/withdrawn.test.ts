import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { vintageOn } from '../../src/domain/model.ts';
import { assembleEvidence } from '../../src/ingest/assembleEvidence.ts';
import { model } from '../../src/model.ts';
import { industryContext } from '../../src/scoring/industry/industryContext.ts';
import { scoreVenue } from '../../src/scoring/scoreVenue.ts';
import { viewVenue } from '../../src/scoring/venueView.ts';
import { realDataset } from '../support/dataset.ts';
import { makeAttribution, makeFact, makeIncident } from '../support/evidence.ts';

const DAY = '2025-06-01';
const withdrawn = { on: '2025-03-04', reason: 'It was another venue' };
const dataset = realDataset();

/** Every score of the day with one more incident at Upbit. */
function scoresWith(...more: Incident[]) {
  const { venues, industry } = assembleEvidence({ ...dataset, incidents: [...dataset.incidents, ...more] });
  const context = industryContext(industry, DAY, vintageOn(model, DAY).attributionDelay);
  const open = new Set(context.openVenues);
  return venues.filter(({ venue }) => open.has(venue.id)).map((each) => scoreVenue(each, context, model));
}

const atUpbit = (more: Partial<Incident>): Incident =>
  makeIncident({
    id: 'made-up',
    target: { id: 'upbit', name: 'Upbit', kind: 'exchange' },
    jurisdiction: 'KR',
    occurredOn: '2025-01-02',
    disclosedOn: '2025-01-03',
    attributions: [makeAttribution({ knownFrom: '2025-02-01' })],
    ...more,
  });

describe('a withdrawn record is in no score', () => {
  const without = scoresWith();

  it.each<[string, Partial<Incident>]>([
    ['a theft', { lossUsd: 50_000_000 }],
    ['a near miss', { lossUsd: 0 }],
    ['an exit scam', { theft: 'exit_scam' }],
  ])('%s', (_, kind) => {
    expect(scoresWith(atUpbit(kind))).not.toEqual(without);
    expect(scoresWith(atUpbit({ ...kind, withdrawn }))).toEqual(without);
  });

  it('nor in what a score can see of a venue, whoever hands it over', () => {
    const { venues } = assembleEvidence(dataset);
    const upbit = venues.find(({ venue }) => venue.id === 'upbit');
    if (upbit === undefined) throw new Error('no Upbit');
    const known = viewVenue(upbit, DAY);
    const fact = makeFact({ id: 'made-up', withdrawn });
    const theft = atUpbit({ withdrawn });
    const attributed = makeAttribution({ knownFrom: '2020-01-01', withdrawn });
    const more = {
      ...upbit,
      venue: { ...upbit.venue, facts: [...upbit.venue.facts, fact] },
      incidents: [
        ...upbit.incidents.map((each) => ({ ...each, attributions: [...each.attributions, attributed] })),
        theft,
      ],
    };
    expect(viewVenue(more, DAY)).toEqual({ ...known, venue: more.venue });
  });
});
