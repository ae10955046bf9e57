import type { IsoDate } from '../../domain/date.ts';
import type { Served } from '../../domain/listing.ts';
import type { Store } from '../deps.ts';
import { derivedFrom } from '../derived.ts';
import { decidedAtOf, formerIncidents } from './decisions.ts';
import { stixEntries } from './entries.ts';
import type { Entry } from './entry.ts';
import type { StixEvidence } from './evidence.ts';

const ROWS_AT_ONCE = 1000;

type EvidenceStore = Pick<
  Store,
  | 'versions'
  | 'incidents'
  | 'submissions'
  | 'threatActors'
  | 'attackPatterns'
  | 'mitreObjects'
  | 'compilation'
>;

/** The evidence and what it comes to in STIX. */
export interface StixContents {
  evidence: StixEvidence;
  /** Every version of every object. */
  entries: Entry[];
}

/** Makes STIX objects of the evidence, once for each publication of it and each day. */
export interface StixLibrary {
  /** Of what is public by `today`. */
  of(served: Served, today: IsoDate): Promise<StixContents>;
}

/** A library over a store. It keeps what it made last. */
export function createStixLibrary(store: EvidenceStore): StixLibrary {
  const contents = derivedFrom(store)<StixContents>(1);
  return {
    of: (served, today) =>
      contents(served, today, async () => {
        const evidence = await readEvidence(store, today);
        return { evidence, entries: stixEntries(evidence) };
      }),
  };
}

async function readEvidence(store: EvidenceStore, today: IsoDate): Promise<StixEvidence> {
  const [incidents, accepted, actors, patterns, mitreObjects, compilation] = await Promise.all([
    allOf((offset) => store.incidents.list({ asOf: today, limit: ROWS_AT_ONCE, offset })),
    allOf((offset) => store.submissions.list({ status: 'accepted', limit: ROWS_AT_ONCE, offset })),
    store.threatActors(),
    store.attackPatterns(),
    store.mitreObjects(),
    store.compilation(),
  ]);
  return {
    incidents,
    actors,
    patterns,
    mitreObjects,
    compilation,
    decidedAt: decidedAtOf(accepted),
    former: formerIncidents(accepted, incidents),
  };
}

/** Every row of a list, page by page. */
async function allOf<Row>(
  pageFrom: (offset: number) => Promise<{ rows: Row[]; total: number }>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let total = 1; found.length < total; ) {
    const page = await pageFrom(found.length);
    if (page.rows.length === 0) break;
    found.push(...page.rows);
    total = page.total;
  }
  return found;
}
