import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import type { JurisdictionFact } from '../../domain/jurisdictionFact.ts';
import type { jurisdictionFacts, jurisdictions } from '../schema.ts';

/** A jurisdiction's row. */
export function jurisdictionRow(
  jurisdiction: Jurisdiction,
  origin: string,
): typeof jurisdictions.$inferInsert {
  const { oversightLevels: _levels, events: _events, indices: _indices, ...record } = jurisdiction;
  const { code, alpha3, name, region } = record;
  return { code, alpha3, name, region, record, origin };
}

/** A row for each of a jurisdiction's dated facts. */
export function jurisdictionFactRows(
  { code, oversightLevels, events, indices }: Jurisdiction,
  origin: string,
): (typeof jurisdictionFacts.$inferInsert)[] {
  const rows = (list: JurisdictionFact[]) =>
    list.map((fact, index) => jurisdictionFactRow(code, fact, index + 1, origin));
  return [
    ...rows(oversightLevels.map((record) => ({ kind: 'oversightLevel', record }))),
    ...rows(events.map((record) => ({ kind: 'event', record }))),
    ...rows(indices.map((record) => ({ kind: 'index', record }))),
  ];
}

/** A dated fact's row; its position decides among those of its kind and day. */
export function jurisdictionFactRow(
  code: string,
  { kind, record }: JurisdictionFact,
  position: number,
  origin: string,
): typeof jurisdictionFacts.$inferInsert {
  return {
    id: `${code}/${record.id}`,
    code,
    kind,
    position,
    from: 'from' in record ? record.from : null,
    knownFrom: record.knownFrom,
    record,
    origin,
  };
}

/** A jurisdiction put together again from its row and its facts, which come in order. */
export function toJurisdiction(
  record: Omit<Jurisdiction, 'oversightLevels' | 'events' | 'indices'>,
  facts: JurisdictionFact[],
): Jurisdiction {
  return {
    ...record,
    oversightLevels: facts.flatMap((fact) => (fact.kind === 'oversightLevel' ? [fact.record] : [])),
    events: facts.flatMap((fact) => (fact.kind === 'event' ? [fact.record] : [])),
    indices: facts.flatMap((fact) => (fact.kind === 'index' ? [fact.record] : [])),
  };
}
