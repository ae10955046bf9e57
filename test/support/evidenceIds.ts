import type { Dataset } from '../../src/domain/dataset.ts';

/** The id of every piece of evidence of a dataset. */
export function evidenceIds(dataset: Dataset): string[] {
  return [
    ...dataset.exchanges.flatMap(({ id, facts, operatingBases }) => [
      `exchange/${id}/profile`,
      ...operatingBases.map((_, index) => `exchange/${id}/base-${index + 1}`),
      ...facts.map((fact) => `exchange/${id}/${fact.id}`),
    ]),
    ...dataset.incidents.flatMap(({ id, attributions }) => [
      `incident/${id}`,
      ...attributions.map((_, index) => `incident/${id}/attribution-${index + 1}`),
    ]),
    ...dataset.jurisdictions.flatMap(({ code, oversightLevels, events, indices }) =>
      [...oversightLevels, ...events, ...indices].map((fact) => `jurisdiction/${code}/${fact.id}`),
    ),
    ...dataset.volumeSnapshots.flatMap(({ id, rows }) => rows.map((row) => `volume/${id}/${row.exchange}`)),
  ];
}

/** Compares by the first text that differs, as the database compares text. */
export function bySeveral<Row>(...texts: ((row: Row) => string)[]): (a: Row, b: Row) => number {
  return (a, b) => {
    const text = texts.find((each) => each(a) !== each(b));
    return text === undefined ? 0 : text(a) < text(b) ? -1 : 1;
  };
}
