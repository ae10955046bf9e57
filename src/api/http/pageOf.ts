import type { IsoDate } from '../../domain/date.ts';
import type { Versions } from '../../domain/listing.ts';
import type { ListMeta } from './envelope.ts';
import { nextCursor, offsetOf } from './paging.ts';

/** One page of a list that is wholly in memory, in its envelope. Throws a 400 for a cursor we did not make. */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  asOf: IsoDate,
  { modelVersion, dataVersion }: Versions,
): { data: Row[]; meta: ListMeta } {
  const offset = offsetOf(cursor);
  const data = rows.slice(offset, offset + limit);
  const next = nextCursor(offset, data.length, rows.length);
  return { data, meta: { asOf, modelVersion, dataVersion, total: rows.length, nextCursor: next } };
}
