import { describe, expect, it } from 'vitest';
import { stixEntries } from '../../../src/api/stix/entries.ts';
import type { Entry } from '../../../src/api/stix/entry.ts';
import { isRelationship, type StixObject, versionOf } from '../../../src/api/stix/stixObject.ts';
import { uuidV5 } from '../../../src/api/stix/uuidV5.ts';
import { entriesBy, newestOf } from '../../../src/api/stix/view.ts';
import { realStixEvidence } from '../../support/stixEvidence.ts';
import { stixSchemas } from '../../support/stixSchemas.ts';

const evidence = realStixEvidence();
const asServed = (entries: readonly Entry[]): Entry[] => JSON.parse(JSON.stringify(entries)) as Entry[];
const entries = asServed(stixEntries(evidence));
const DAYS = ['2012-01-01', '2015-06-30', '2019-01-01', '2022-12-31', '2025-02-20', '2026-11-25'];
const newestOn = (day: string) => newestOf(entriesBy(day, entries));

/** Every id that an object names. */
const referencesOf = (object: StixObject): string[] =>
  [object.created_by_ref, object.source_ref, object.target_ref, object.object_marking_refs]
    .flat()
    .filter((each): each is string => typeof each === 'string');

describe('every object of the evidence', () => {
  it('fits the schemas of OASIS, in every version', () => {
    const problemsOf = stixSchemas();
    expect(entries.length).toBeGreaterThan(3000);
    expect(entries.flatMap(({ object }) => problemsOf(object))).toEqual([]);
  });

  it('would not fit them with a property of another type, so that they judge', () => {
    const problemsOf = stixSchemas();
    for (const { object } of entries.filter(({ object: { type } }) => type !== 'marking-definition'))
      expect(problemsOf({ ...object, confidence: 101, name: 7 }).length).toBeGreaterThan(0);
  });

  it.each(DAYS)('as of %s refers to others of that day only', (day) => {
    const objects = newestOn(day);
    const ids = new Set(objects.map(({ id }) => id));
    expect(objects.flatMap(referencesOf).filter((id) => !ids.has(id))).toEqual([]);
    const extensions = objects.flatMap(({ extensions: each }) => Object.keys(each ?? {}));
    const ours = new Set(
      extensions.filter((id) => id !== 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'),
    );
    expect([...ours].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is the same in the same version, and never newer than its first', () => {
    const versions = Map.groupBy(entries, ({ object }) => `${object.id} ${versionOf(object)}`);
    for (const [version, same] of versions)
      expect(new Set(same.map(({ object }) => JSON.stringify(object))).size, version).toBe(1);
    for (const { object } of entries) expect(versionOf(object) >= object.created, object.id).toBe(true);
    for (const [id, all] of Map.groupBy(entries, ({ object }) => object.id))
      expect(new Set(all.map(({ object }) => object.created)).size, id).toBe(1);
  });

  it('has an id that hangs on itself alone', () => {
    const reversed = {
      ...evidence,
      incidents: evidence.incidents.toReversed(),
      actors: evidence.actors.toReversed(),
      patterns: evidence.patterns.toReversed(),
    };
    const ids = (all: readonly Entry[]) => new Set(all.map(({ object }) => object.id));
    expect(ids(stixEntries(reversed))).toEqual(ids(entries));
    const fewer = { ...evidence, incidents: evidence.incidents.slice(0, 100) };
    expect([...ids(stixEntries(fewer))].filter((id) => !ids(entries).has(id))).toEqual([]);
  });
});

describe('the objects', () => {
  const newest = newestOn('2026-11-25');
  const named = (name: string) => newest.find((object) => object.name === name);

  it('are an incident each, with the loss in the declared extension', () => {
    const incidents = newest.filter(({ type }) => type === 'incident');
    expect(incidents).toHaveLength(evidence.incidents.length);
    const definition = newest.find(({ type }) => type === 'extension-definition');
    const bybit = named('Bybit, 2025-02-21');
    expect(bybit).toMatchObject({
      created: '2025-02-21T00:00:00.000Z',
      confidence: 85,
      extensions: {
        [definition?.id ?? '']: {
          extension_type: 'property-extension',
          loss_usd: 1_460_000_000,
          theft_mechanism: 'transaction_signing_manipulation',
          outcome: 'compensated',
        },
      },
    });
  });

  it('name MITRE’s groups and techniques by MITRE’s ids, in a version older than MITRE’s own', () => {
    const lazarus = newest.find(({ id }) => id === 'intrusion-set--c93fccb1-e8e8-42cf-ae33-2ad1d183913a');
    expect(lazarus).toMatchObject({
      name: 'Lazarus Group',
      created: '2017-05-31T21:32:03.807Z',
      modified: '2017-05-31T21:32:03.807Z',
      created_by_ref: 'identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5',
      external_references: [
        { source_name: 'mitre-attack', external_id: 'G0032', url: 'https://attack.mitre.org/groups/G0032' },
      ],
    });
    const ids = new Set(newest.map(({ id }) => id));
    const used = new Set(evidence.patterns.flatMap(({ attackTechniqueIds }) => attackTechniqueIds));
    for (const { attackId, stixId } of evidence.mitreObjects.filter((each) => used.has(each.attackId)))
      expect(ids.has(stixId), attackId).toBe(true);
  });

  it('lay an incident to whom each attribution names, with its day, its speaker and how sure it is', () => {
    const bybit = named('Bybit, 2025-02-21');
    const links = newest
      .filter(isRelationship)
      .filter((link) => link.source_ref === bybit?.id && link.relationship_type === 'attributed-to');
    const [lazarus, traderTraitor] = [named('Lazarus Group')?.id, named('TraderTraitor')?.id];
    expect(links.map((link) => [link.created.slice(0, 10), link.target_ref]).sort()).toEqual([
      ['2025-02-21', lazarus],
      ['2025-02-22', lazarus],
      ['2025-02-26', traderTraitor],
      ['2025-10-22', traderTraitor],
    ]);
    expect(links.every(({ confidence }) => confidence === 85)).toBe(true);
    expect(links.map(({ description }) => description)).toContain('FBI named TraderTraitor.');
  });

  it('lay to a state what names no group, and make nobody an object who is a person', () => {
    const states = newest.filter(({ type }) => type === 'threat-actor').map(({ name }) => name);
    expect(states).toContain('North Korea (state)');
    const unnamed = evidence.incidents.flatMap(({ attributions }) =>
      attributions.filter(({ actorId, sponsor }) => actorId === undefined && sponsor === undefined),
    );
    expect(unnamed.length).toBeGreaterThan(10);
    const text = JSON.stringify(newest.filter(({ type }) => type !== 'incident'));
    for (const { actor } of unnamed.filter(({ actor }) => actor.length > 10))
      expect(text).not.toContain(actor);
  });

  it('are marked TLP:CLEAR when they are ours', () => {
    const heistcast = named('Heistcast');
    for (const object of newest.filter(({ created_by_ref: maker }) => maker === heistcast?.id))
      expect(object.object_marking_refs).toEqual([
        'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
      ]);
  });
});

it('name-based UUIDs are those of RFC 9562, appendix A.4', () => {
  expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});
