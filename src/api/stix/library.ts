import type { IsoDate } from '../../domain/date.ts';
import type { Store } from '../deps.ts';
import { decidedAtOf, formerIncidents } from './decisions.ts';
import { stixEntries } from './entries.ts';
import type { Entry } from './entry.ts';
import type { StixEvidence } from './evidence.ts';

const ROWS_AT_ONCE = 1000;

type EvidenceStore = Pick<
  Store,
  'incidents' | 'submissions' | 'threatActors' | 'attackPatterns' | 'mitreObjects' | 'compilation'
>;

/** The evidence and what it comes to in STIX. */
export interface StixContents {
  evidence: StixEvidence;
  /** Every version of every object. */
  entries: Entry[];
}

/** Makes STIX objects of the evidence, once for each version of it and each day. */
export interface StixLibrary {
  /** Of what is public by `today`. */
  of(dataVersion: string, today: IsoDate): Promise<StixContents>;
}

/** A library over a store. It keeps what it made last. */
export function createStixLibrary(store: EvidenceStore): StixLibrary {
  let last: { key: string; contents: Promise<StixContents> } | undefined;
  return {
    of(dataVersion, today) {
      const key = `${dataVersion} ${today}`;
      if (last?.key !== key) {
        const contents = readEvidence(store, today).then((evidence) => ({
          evidence,
          entries: stixEntries(evidence),
        }));
        last = { key, contents };
        contents.catch(() => {
          last = undefined;
        });
      }
      return last.contents;
    },
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
