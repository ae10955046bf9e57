import type { EvidencePut } from '../domain/evidencePut.ts';

/** The put of the record that a put replaces; `undefined` when it replaces none. */
export function putBefore(put: EvidencePut): EvidencePut | undefined {
  if (put.before === undefined) return undefined;
  // The record before is of the same kind: both come from one row.
  return put.kind === 'jurisdictionFact'
    ? { ...put, fact: { ...put.fact, record: put.before } as typeof put.fact }
    : ({ ...put, record: put.before } as EvidencePut);
}
