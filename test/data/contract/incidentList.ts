import { expect, it } from 'vitest';
import { middleDay } from '../../../src/domain/date.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import type { IncidentListQuery } from '../../../src/domain/listing.ts';
import { realDataset } from '../../support/dataset.ts';
import type { Subject } from '../contract.ts';

const STATUSES = ['none', 'suspected', 'attributed'] as const;

/** Lists of incidents hold exactly what a plain filter over the dataset gives, as it was public on the day. */
export function incidentListContract(ready: () => Subject): void {
  const dataset = realDataset();
  const list = (query: Partial<IncidentListQuery>) =>
    ready().store.incidents.list({ asOf: '2026-01-15', limit: 1000, offset: 0, ...query });

  const publicOn = (asOf: string): Incident[] =>
    dataset.incidents
      .filter(({ disclosedOn }) => disclosedOn <= asOf)
      .map((incident) => ({
        ...incident,
        attributions: incident.attributions.filter(({ knownFrom }) => knownFrom <= asOf),
      }))
      .sort((a, b) => compareDays(b, a) || (a.id < b.id ? -1 : 1));
  const expectList = async (query: Partial<IncidentListQuery>, matches: (incident: Incident) => boolean) => {
    const wanted = publicOn(query.asOf ?? '2026-01-15').filter(matches);
    expect(await list(query)).toStrictEqual({ rows: wanted, total: wanted.length });
    return wanted.length;
  };

  it.each(['2012-01-01', '2018-06-30', '2020-01-01', '2026-01-15'])(
    'shows what was public on %s',
    async (asOf) => {
      await expectList({ asOf }, () => true);
    },
  );

  it('shows a theft without an attribution that came later', async () => {
    const asOf = '2020-01-01';
    const later = dataset.incidents.filter(
      ({ disclosedOn, attributions }) =>
        disclosedOn <= asOf && attributions.length > 0 && attributions.every((each) => each.knownFrom > asOf),
    );
    expect(later.length).toBeGreaterThan(0);
    const { rows } = await list({ asOf });
    for (const { id, attributions } of later) {
      expect(rows.find((row) => row.id === id)?.attributions).toStrictEqual([]);
      expect((await ready().store.incidents.find(id))?.attributions).toStrictEqual(attributions);
    }
    const attributed = await list({ asOf, attribution: 'attributed' });
    expect(attributed.rows.some(({ id }) => later.some((each) => each.id === id))).toBe(false);
  });

  it('narrows by each filter', async () => {
    const counts = [
      await expectList({ target: 'bithumb' }, ({ target }) => target.id === 'bithumb'),
      await expectList({ targetKinds: ['bridge', 'defi'] }, ({ target }) =>
        ['bridge', 'defi'].includes(target.kind),
      ),
      await expectList({ jurisdiction: 'JP' }, ({ jurisdiction }) => jurisdiction === 'JP'),
      await expectList({ pattern: 'spearphishing' }, ({ access }) => access === 'spearphishing'),
      await expectList(
        { pattern: 'transaction_signing_manipulation' },
        ({ theft }) => theft === 'transaction_signing_manipulation',
      ),
      await expectList({ minLossUsd: 1e8 }, ({ lossUsd }) => lossUsd !== undefined && lossUsd >= 1e8),
      await expectList({ from: '2018-01-01', to: '2018-12-31' }, ({ occurredOn }) =>
        occurredOn.startsWith('2018'),
      ),
      await expectList({ sponsor: 'KP' }, ({ attributions }) =>
        attributions.some((each) => each.sponsor === 'KP'),
      ),
      await expectList({ actor: 'tradertraitor' }, ({ attributions }) =>
        attributions.some((each) => each.actorId === 'tradertraitor'),
      ),
    ];
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(await list({ target: 'no-such-venue' })).toStrictEqual({ rows: [], total: 0 });
  });

  it.each(STATUSES)('takes the strongest status that was public: %s', async (attribution) => {
    const strongest = ({ attributions }: Incident, sponsor?: string) => {
      const matching = attributions.filter((each) => sponsor === undefined || each.sponsor === sponsor);
      if (matching.length === 0) return 'none';
      return matching.some(({ status }) => status === 'attributed') ? 'attributed' : 'suspected';
    };
    for (const asOf of ['2019-06-30', '2026-01-15']) {
      await expectList({ asOf, attribution }, (incident) => strongest(incident) === attribution);
      await expectList(
        { asOf, attribution, sponsor: 'KP' },
        (incident) => strongest(incident, 'KP') === attribution,
      );
    }
  });

  it('combines filters and pages', async () => {
    const query = { sponsor: 'KP', minLossUsd: 1e6, targetKinds: ['exchange' as const] };
    const all = await list(query);
    expect(all.total).toBeGreaterThan(10);
    const first = await list({ ...query, limit: 7 });
    const second = await list({ ...query, limit: 7, offset: 7 });
    expect([...first.rows, ...second.rows]).toStrictEqual(all.rows.slice(0, 14));
    expect(second.total).toBe(all.total);
    expect(await list({ ...query, offset: 1000 })).toStrictEqual({ rows: [], total: all.total });
  });

  it('finds one incident, or none', async () => {
    const { incidents } = ready().store;
    const bybit = dataset.incidents.find(({ id }) => id === 'bybit-2025-02');
    expect(await incidents.find('bybit-2025-02')).toStrictEqual(bybit);
    expect(await incidents.find('no-such-incident')).toBeUndefined();
  });
}

function compareDays(a: Incident, b: Incident): number {
  return middleDay(a.occurredOn).localeCompare(middleDay(b.occurredOn));
}
