import type { KnownFromRule } from '../domain/bitemporal.ts';
import type { Dataset } from '../domain/dataset.ts';
import { type PartialDate, precisionOf } from '../domain/date.ts';
import { isCited, type Provenance } from '../domain/provenance.ts';
import { bitemporalRecords } from './bitemporalRecords.ts';
import { provenancedRecords } from './provenancedRecords.ts';

/** How well one kind of record is evidenced. A share is null where the kind has no such field. */
export interface CoverageRow {
  kind: string;
  records: number;
  /** With at least one source that was read for it. */
  citedShare: number | null;
  /** Dated to the day. */
  exactDateShare: number | null;
  /** Whose day of becoming known is given by a source rather than filled by a rule. */
  statedKnownFromShare: number | null;
}

function share<Value>(values: readonly Value[], holds: (value: Value) => boolean): number | null {
  return values.length === 0 ? null : values.filter(holds).length / values.length;
}

const isExact = (date: PartialDate) => precisionOf(date) === 'day';
const isStated = (rule: KnownFromRule) => rule === 'stated';

function datesByKind(dataset: Dataset): Map<string, { dates: PartialDate[]; rules: KnownFromRule[] }> {
  const spans = [...Map.groupBy(bitemporalRecords(dataset), (each) => each.kind)].map(([kind, records]) => ({
    kind,
    dates: records.map((each) => each.from),
    rules: records.map((each) => each.knownFromRule),
  }));
  const { incidents, jurisdictions, unPanelCases, exchanges, volumeSnapshots } = dataset;
  const entries = [
    ...spans,
    {
      kind: 'exchanges',
      dates: exchanges.flatMap(({ operating }) => operating.from ?? []),
      rules: [],
    },
    {
      kind: 'incidents',
      dates: incidents.map((each) => each.occurredOn),
      rules: incidents.map((each) => each.disclosedOnRule),
    },
    {
      kind: 'jurisdiction indices',
      dates: [],
      rules: jurisdictions.flatMap(({ indices }) => indices.map((each) => each.knownFromRule)),
    },
    {
      kind: 'volumes',
      dates: volumeSnapshots.flatMap(({ rows }) => rows.map((row) => row.observedOn)),
      rules: [],
    },
    { kind: 'UN panel cases', dates: unPanelCases.map((each) => each.occurredOn), rules: [] },
  ];
  return new Map(entries.map(({ kind, dates, rules }) => [kind, { dates, rules }]));
}

/** Records, and how many of them are cited, exactly dated and of stated knowledge, by kind. */
export function coverageTable(dataset: Dataset): CoverageRow[] {
  const byKind = datesByKind(dataset);
  const rows = [...Map.groupBy(provenancedRecords(dataset), (each) => each.kind)].map(
    ([kind, records]): CoverageRow => {
      const { dates, rules } = byKind.get(kind) ?? { dates: [], rules: [] };
      return {
        kind,
        records: records.length,
        citedShare: share(records, ({ record }) => isCited(record)),
        exactDateShare: share(dates, isExact),
        statedKnownFromShare: share(rules, isStated),
      };
    },
  );
  return [...rows, attributionRow(dataset), ...listRows(dataset)];
}

function attributionRow({ incidents }: Dataset): CoverageRow {
  const all = incidents.flatMap(({ sources, attributions }) =>
    attributions.map((each) => ({ ...each, sources: each.sources ?? sources })),
  );
  return {
    kind: 'attributions',
    records: all.length,
    citedShare: share(all, isCited),
    exactDateShare: share(all, ({ publishedOn }) => publishedOn !== undefined && isExact(publishedOn)),
    statedKnownFromShare: share(all, ({ knownFromRule }) => isStated(knownFromRule)),
  };
}

function listRows({ stateTheftTotals, peerRatings, attackPatterns, threatActors }: Dataset): CoverageRow[] {
  return [
    listRow('state theft totals', stateTheftTotals, stateTheftTotals),
    listRow('peer ratings', peerRatings, peerRatings),
    listRow('attack patterns', attackPatterns, []),
    listRow('threat actors', threatActors, []),
  ];
}

function listRow(
  kind: string,
  records: readonly Pick<Provenance, 'sources'>[],
  dated: readonly { publishedOn: PartialDate }[],
): CoverageRow {
  return {
    kind,
    records: records.length,
    citedShare: share(records, isCited),
    exactDateShare: share(dated, ({ publishedOn }) => isExact(publishedOn)),
    statedKnownFromShare: null,
  };
}
