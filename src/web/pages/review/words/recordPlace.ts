/** A page of the dashboard on which a record is shown. */
export interface RecordPlace {
  path: string;
  name: string;
}

/** Where a record of an evidence id is shown; `undefined` for an id of no kind known here. */
export function recordPlace(evidenceId: string): RecordPlace | undefined {
  const [kind = '', id = ''] = evidenceId.split('/');
  if (id === '') return undefined;
  if (kind === 'incident') return { path: `/incidents/${id}`, name: `the incident ${id}` };
  if (kind === 'exchange') return { path: `/exchanges/${id}`, name: `the exchange ${id}` };
  if (kind === 'jurisdiction') return { path: `/jurisdictions/${id}`, name: `the jurisdiction ${id}` };
  return undefined;
}
