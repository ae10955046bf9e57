import { formatDate } from '../../format/dates.ts';

interface Versions {
  asOf: string;
  modelVersion: string;
  dataVersion: string;
}

/** A line that names a view so that others find the same: versions, day and address. */
export const citation = ({ asOf, modelVersion, dataVersion }: Versions, address: string): string =>
  `Heistcast, model ${modelVersion}, evidence ${dataVersion}, as known on ${formatDate(asOf)}. ${address}`;

/** An address of the dashboard that stays on a day when it is opened later. */
export function datedAddress(address: string, day: string): string {
  const url = new URL(address);
  url.searchParams.set('asOf', day);
  return url.href;
}
