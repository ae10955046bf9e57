import { describe, expect, it } from 'vitest';
import { stixEntries } from '../../../src/api/stix/entries.ts';
import type { StixEvidence } from '../../../src/api/stix/evidence.ts';
import { isStanding } from '../../../src/api/stix/markings.ts';
import type { StixObject } from '../../../src/api/stix/stixObject.ts';
import { entriesBy, newestOf } from '../../../src/api/stix/view.ts';
import { ofStateThefts } from '../../../src/api/taxii/stateThefts.ts';
import type { Attribution, Incident } from '../../../src/domain/incident.ts';
import { makeAttribution, makeIncident } from '../../support/evidence.ts';
import { makeStixEvidence, realStixEvidence } from '../../support/stixEvidence.ts';

const evidence = realStixEvidence();
const DAYS = [
  '2013-12-31',
  '2018-01-31',
  '2019-09-01',
  '2022-04-01',
  '2025-02-20',
  '2025-02-26',
  '2026-11-24',
];

const objectsOn = (day: string, known: StixEvidence): StixObject[] =>
  newestOf(entriesBy(day, stixEntries(known)));
const served = (objects: readonly StixObject[]) => JSON.parse(JSON.stringify(objects)) as StixObject[];

/** The evidence as somebody could have had it that day, who guessed at all that is undated. */
function guessedOn(day: string): StixEvidence {
  const nonsense = [{ title: 'Nonsense', cited: false }];
  const incidents = evidence.incidents
    .filter(({ disclosedOn }) => disclosedOn <= day)
    .map(
      (incident): Incident => ({
        ...incident,
        outcome: 'insolvent',
        recoveredUsd: 7,
        note: 'Nonsense',
        sources: nonsense,
        related: [],
        attributions: incident.attributions.filter(({ knownFrom }) => knownFrom <= day),
      }),
    );
  const actors = evidence.actors.map((actor) => ({
    ...actor,
    aliases: ['Nonsense'],
    activeSinceYear: 1066,
    preferredPatterns: ['swift_fraud'],
    sources: nonsense,
  }));
  const patterns = evidence.patterns.map((pattern) => ({
    ...pattern,
    attackTechniqueIds: ['T1078'],
    aadaptIds: [],
    stateActorUse: ['Nonsense'],
    firstStateUseYear: 1066,
  }));
  return { ...evidence, incidents, actors, patterns };
}

describe('the objects of a past day', () => {
  it.each(DAYS)('%s: are those of who knew nothing of later', (day) => {
    const objects = served(objectsOn(day, evidence));
    expect(objects.length).toBeGreaterThan(10);
    expect(objects).toEqual(served(objectsOn(day, guessedOn(day))));
  });

  it.each(DAYS)('%s: none of ours is dated later', (day) => {
    const ours = objectsOn(day, evidence).filter(
      ({ created_by_ref: maker, type }) =>
        type !== 'marking-definition' && maker !== 'identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5',
    );
    const dates = ours.flatMap(({ id, created, modified }) =>
      id.startsWith('identity--c78') ? [] : [created, modified],
    );
    expect(dates.filter((date) => date !== undefined && date.slice(0, 10) > day)).toEqual([]);
  });
});

describe('a theft that was laid to somebody years later', () => {
  const late: Attribution = makeAttribution({ knownFrom: '2024-03-20', by: 'The UN' });
  const theft = makeIncident({ id: 'somewhere-2018-05', disclosedOn: '2018-05-05', attributions: [late] });
  const known = makeStixEvidence({ incidents: [theft] });
  const typesOn = (day: string) => objectsOn(day, known).map(({ type }) => type);

  it('is there from its disclosure, its attribution and its actor from the day of that', () => {
    expect(typesOn('2018-05-04')).not.toContain('incident');
    expect(typesOn('2018-05-05')).toContain('incident');
    expect(typesOn('2024-03-19')).not.toContain('threat-actor');
    expect(typesOn('2024-03-20')).toContain('threat-actor');
  });

  it('is among the state thefts from then only, where nothing of it counts as added before', () => {
    const stateThefts = ofStateThefts(stixEntries(known), [theft]);
    const added = stateThefts.filter(({ object }) => object.type === 'incident');
    expect(added.map(({ addedAt }) => addedAt)).toEqual([
      '2024-03-20T00:00:00.000Z',
      '2026-01-10T00:00:00.000Z',
    ]);
    expect(added[0]?.object.created).toBe('2018-05-05T00:00:00.000Z');
    const ours = stateThefts.filter(({ object }) => !isStanding(object));
    expect(ours.every(({ addedAt }) => addedAt >= '2024-03-20')).toBe(true);
    const unlaid = { ...theft, attributions: [] };
    const entries = stixEntries(makeStixEvidence({ incidents: [unlaid] }));
    expect(ofStateThefts(entries, [unlaid]).every(({ object }) => isStanding(object))).toBe(true);
  });
});

describe('evidence that changes', () => {
  const incident = makeIncident({ id: 'somewhere-2018-05', attributions: [makeAttribution({})] });
  const last = (known: StixEvidence, type: string) =>
    objectsOn('2030-01-01', known).find((object) => object.type === type && object.name !== 'Heistcast');

  it('by an accepted submission has newer versions from its decision on, of all that rests on it', () => {
    const decidedAt = new Map([[incident.id, '2026-02-03T10:20:30.456Z']]);
    const known = makeStixEvidence({ incidents: [{ ...incident, lossUsd: 2_000_000 }], decidedAt });
    for (const type of ['incident', 'relationship', 'threat-actor'])
      expect(last(known, type)?.modified).toBe('2026-02-03T10:20:30.456Z');
    expect(
      objectsOn('2026-02-02', known).some(({ modified }) => modified === '2026-02-03T10:20:30.456Z'),
    ).toBe(false);
  });

  it('by being withdrawn is revoked with all that rested on it, in versions newer than any before', () => {
    const withdrawn = { on: '2025-05-06', reason: 'It was another venue' };
    const known = makeStixEvidence({ incidents: [{ ...incident, withdrawn }] });
    const revoked = objectsOn('2030-01-01', known).filter(({ revoked: is }) => is === true);
    expect(new Set(revoked.map(({ type }) => type))).toEqual(
      new Set(['identity', 'incident', 'relationship', 'threat-actor']),
    );
    expect(new Set(revoked.map(({ modified }) => modified))).toEqual(new Set(['2026-01-10T00:00:00.000Z']));
    expect(objectsOn('2025-12-31', known).some(({ type }) => type === 'incident')).toBe(false);
  });

  it('by an attribution being withdrawn revokes what rested on that alone', () => {
    const attribution = makeAttribution({ withdrawn: { on: '2026-03-04', reason: 'Retracted' } });
    const known = makeStixEvidence({ incidents: [{ ...incident, attributions: [attribution] }] });
    const revoked = objectsOn('2030-01-01', known).filter(({ revoked: is }) => is === true);
    expect(new Set(revoked.map(({ relationship_type: kind, type }) => kind ?? type))).toEqual(
      new Set(['threat-actor', 'attributed-to', 'targets']),
    );
    expect(new Set(revoked.map(({ modified }) => modified))).toEqual(new Set(['2026-03-04T00:00:00.000Z']));
    expect(last(known, 'incident')?.revoked).toBeUndefined();
  });

  it('by a correction revokes what no longer follows', () => {
    const former = [
      {
        incident: { ...incident, target: { name: 'Elsewhere', kind: 'exchange' as const } },
        until: '2026-02-03T10:20:30.456Z',
      },
    ];
    const known = makeStixEvidence({ incidents: [incident], former });
    const revoked = objectsOn('2030-01-01', known).filter(({ revoked: is }) => is === true);
    expect(revoked.map(({ name, relationship_type: kind }) => name ?? kind).sort()).toEqual([
      'Elsewhere',
      'targets',
      'targets',
    ]);
    expect(objectsOn('2026-02-02', known).some(({ name }) => name === 'Elsewhere')).toBe(false);
  });

  it('by a submission made after it was compiled is whole from the start', () => {
    const sources = [{ title: 'A notice', url: 'https://venue.example/notice', cited: true }];
    const known = makeStixEvidence({ incidents: [{ ...incident, disclosedOn: '2026-04-05', sources }] });
    expect(last(known, 'incident')).toMatchObject({
      created: '2026-04-05T00:00:00.000Z',
      modified: '2026-04-05T00:00:00.000Z',
    });
    expect(JSON.stringify(last(known, 'incident'))).toContain('https://venue.example/notice');
  });
});
