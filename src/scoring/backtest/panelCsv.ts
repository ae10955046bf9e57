import { hazardFeatures } from '../features/hazardFeatures.ts';
import { shareFeatures } from '../features/shareFeatures.ts';
import type { PanelRow } from '../panel.ts';

/**
 * The fitting panel as CSV (RFC 4180, one row a venue and origin, unknown empty), for anyone to refit:
 * a theft counts for a fit of day t when `theftKnownFrom` is not after t, a state theft by `stateKnownFrom`.
 */
export function panelCsv(panel: readonly PanelRow[]): string {
  const header = [
    'exchange',
    'origin',
    'operatingBase',
    'exposureYears',
    ...hazardFeatures.map(({ id }) => id),
    ...shareFeatures.map(({ id }) => id),
    'thefts',
    'theftKnownFrom',
    'stateKnownFrom',
  ];
  return `${[header, ...panel.map(cells)].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

function cells(row: PanelRow): (string | number)[] {
  const publicFrom = row.thefts.map(({ disclosedOn, occurredOn }) => later(disclosedOn, occurredOn));
  const stateFrom = row.thefts.flatMap((event, i) =>
    event.stateKnownFrom === undefined ? [] : later(event.stateKnownFrom, publicFrom[i] ?? ''),
  );
  return [
    row.venueId,
    row.origin,
    row.code ?? '',
    row.exposureYears,
    ...[...row.hazardValues, ...row.shareValues].map((value) => value ?? ''),
    row.thefts.length,
    publicFrom.sort()[0] ?? '',
    stateFrom.sort()[0] ?? '',
  ];
}

const later = (a: string, b: string): string => (a > b ? a : b);
