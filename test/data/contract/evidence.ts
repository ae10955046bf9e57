import { expect, it } from 'vitest';
import { middleDay } from '../../../src/domain/date.ts';
import { realDataset } from '../../support/dataset.ts';
import { bySeveral, evidenceIds } from '../../support/evidenceIds.ts';
import type { Subject } from '../contract.ts';

/** Everything that was seeded comes back as it was, and only that. */
export function evidenceContract(ready: () => Subject): void {
  const dataset = realDataset();

  it('gives each venue its own evidence and nothing of another', async () => {
    const { exchanges } = ready().store;
    const all = await exchanges.evidenceOfAll();
    expect(all.map(({ venue }) => venue)).toStrictEqual(dataset.exchanges);
    for (const { venue, incidents, volumes } of all) {
      expect(incidents).toStrictEqual(
        dataset.incidents
          .filter(({ target }) => target.id === venue.id)
          .sort(
            bySeveral(
              ({ occurredOn }) => middleDay(occurredOn),
              ({ id }) => id,
            ),
          ),
      );
      const lines = dataset.volumeSnapshots.flatMap((snapshot) =>
        snapshot.rows.filter((row) => row.exchange === venue.id).map((row) => ({ snapshot, row })),
      );
      expect(volumes).toStrictEqual(
        lines
          .map(({ snapshot, row: { observedOn, rank, volumeUsd24h, confidence } }) => ({
            snapshot: snapshot.id,
            observedOn,
            venuesRanked: snapshot.rows.filter((row) => row.rank !== undefined).length,
            fullCrossSection: snapshot.fullCrossSection,
            confidence,
            ...(rank !== undefined && { rank }),
            ...(volumeUsd24h !== undefined && { volumeUsd24h }),
          }))
          .sort(
            bySeveral(
              ({ observedOn }) => observedOn,
              ({ snapshot }) => snapshot,
            ),
          ),
      );
    }
  });

  it('gives the same evidence for one venue as among all', async () => {
    const { exchanges } = ready().store;
    for (const evidence of (await exchanges.evidenceOfAll()).filter((_, index) => index % 20 === 0)) {
      expect(await exchanges.evidence(evidence.venue.id)).toStrictEqual(evidence);
      expect(await exchanges.find(evidence.venue.id)).toStrictEqual(evidence.venue);
    }
    expect(await exchanges.evidence('no-such-venue')).toBeUndefined();
    expect(await exchanges.find('no-such-venue')).toBeUndefined();
  });

  it('gives the evidence of many venues at once, in id order, each once and no unknown one', async () => {
    const { exchanges } = ready().store;
    const all = await exchanges.evidenceOfAll();
    const ids = all.map(({ venue }) => venue.id);
    expect(await exchanges.evidenceOf(ids.toReversed())).toStrictEqual(all);
    const some = await exchanges.evidenceOf(['upbit', 'no-such-venue', 'bybit', 'upbit']);
    expect(some).toStrictEqual(all.filter(({ venue }) => ['bybit', 'upbit'].includes(venue.id)));
    expect(await exchanges.evidenceOf([])).toStrictEqual([]);
  });

  it('resolves many names at once, each as it would alone', async () => {
    const { exchanges } = ready().store;
    const names = dataset.exchanges.flatMap(({ id, name, aliases }) => [id, name.toUpperCase(), ...aliases]);
    const resolved = await exchanges.resolveAll([...names, 'no-such-venue']);
    expect(resolved.has('no-such-venue')).toBe(false);
    for (const name of names.filter((_, index) => index % 40 === 0))
      expect(resolved.get(name), name).toBe((await exchanges.resolve(name))?.id);
    expect(await exchanges.resolveAll([])).toStrictEqual(new Map());
  });

  it('resolves ids, names and aliases in any case', async () => {
    const { exchanges } = ready().store;
    expect(await exchanges.resolve('bybit')).toStrictEqual({ id: 'bybit', isAlias: false });
    expect(await exchanges.resolve('ByBit')).toStrictEqual({ id: 'bybit', isAlias: true });
    expect(await exchanges.resolve('no-such-venue')).toBeUndefined();
    const some = dataset.exchanges.filter(({ aliases }) => aliases.length > 0);
    expect(some.length).toBeGreaterThan(10);
    for (const { id, name, aliases } of some.slice(0, 12))
      for (const alias of [name, ...aliases])
        expect(await exchanges.resolve(alias.toUpperCase()), alias).toStrictEqual({ id, isAlias: true });
  });

  it('finds a jurisdiction by either code', async () => {
    const { jurisdictions } = ready().store;
    expect(await jurisdictions.list()).toStrictEqual(dataset.jurisdictions);
    const korea = dataset.jurisdictions.find(({ code }) => code === 'KR');
    expect(await jurisdictions.find('KR')).toStrictEqual(korea);
    expect(await jurisdictions.find('kor')).toStrictEqual(korea);
    expect(await jurisdictions.find('XX')).toBeUndefined();
  });

  it('gives what the whole industry shares', async () => {
    const industry = await ready().store.industry();
    expect(industry.compilation).toStrictEqual(dataset.compilation);
    expect(industry.venues).toStrictEqual(
      dataset.exchanges.map(({ id, kind, knownFrom, operating, operatingBases }) => ({
        id,
        kind,
        knownFrom,
        operating,
        operatingBases,
      })),
    );
    const atVenues = dataset.incidents.filter(({ target }) => target.id !== undefined);
    expect(industry.venueIncidents).toStrictEqual(
      atVenues.sort(
        bySeveral(
          ({ occurredOn }) => middleDay(occurredOn),
          ({ id }) => id,
        ),
      ),
    );
    expect(industry.jurisdictions).toStrictEqual(dataset.jurisdictions);
    expect(industry.fullCrossSections.map(({ snapshot }) => snapshot).sort()).toStrictEqual(
      dataset.volumeSnapshots
        .filter((each) => each.fullCrossSection)
        .map(({ id }) => id)
        .sort(),
    );
    const days = industry.fullCrossSections.map(({ observedOn }) => observedOn);
    expect(days).toStrictEqual(days.toSorted());
  });

  it('gives every reference document', async () => {
    const { store } = ready();
    const { attackPatterns, mitreObjects, threatActors, stateTheftTotals, unPanelCases } = dataset;
    const byId = bySeveral<{ id: string }>(({ id }) => id);
    expect(await store.attackPatterns()).toStrictEqual(
      attackPatterns.toSorted(
        bySeveral(
          ({ stage }) => stage,
          ({ id }) => id,
        ),
      ),
    );
    expect(await store.mitreObjects()).toStrictEqual(
      mitreObjects.toSorted(bySeveral(({ attackId }) => attackId)),
    );
    expect(await store.threatActors()).toStrictEqual(threatActors.toSorted(byId));
    expect(await store.stateTheftTotals()).toStrictEqual(stateTheftTotals.toSorted(byId));
    expect(await store.unPanelCases()).toStrictEqual(unPanelCases.toSorted((a, b) => a.number - b.number));
  });

  it('resolves every evidence id there is, in the order asked for', async () => {
    const ids = evidenceIds(dataset);
    expect(new Set(ids).size).toBe(ids.length);
    const found = await ready().store.evidenceByIds(ids);
    expect(found.map(({ id }) => id)).toStrictEqual(ids);
    for (const record of found) {
      expect(record.title).not.toBe('');
      expect(record.cited).toBe(record.sources.some(({ cited }) => cited));
      expect(record.knownFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('leaves out an evidence id that means nothing', async () => {
    const { store } = ready();
    const nothing = [
      '',
      'bybit',
      'exchange/bybit',
      'exchange/bybit/base-99',
      'incident/none',
      'volume/a/b',
      "'",
    ];
    expect(await store.evidenceByIds(nothing)).toStrictEqual([]);
    const [profile] = await store.evidenceByIds([...nothing, 'exchange/bybit/profile']);
    expect(profile).toMatchObject({ kind: 'exchange', title: 'Bybit, exchange' });
    expect(await store.evidenceByIds([])).toStrictEqual([]);
  });

  it('counts the records', async () => {
    expect(await ready().store.counts()).toMatchObject({
      exchanges: dataset.exchanges.length,
      exchangeFacts: dataset.exchanges.flatMap(({ facts }) => facts).length,
      incidents: dataset.incidents.length,
      jurisdictions: dataset.jurisdictions.length,
      volumeObservations: dataset.volumeSnapshots.flatMap(({ rows }) => rows).length,
      peerRatings: dataset.peerRatings.length,
    });
  });
}
