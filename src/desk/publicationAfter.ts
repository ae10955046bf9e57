import { applyPuts } from '../domain/applyPuts.ts';
import type { IsoDate } from '../domain/date.ts';
import type { EvidencePut } from '../domain/evidencePut.ts';
import type { Publication } from '../domain/listing.ts';
import { release } from '../release.ts';
import { currentRows, HISTORY_FROM, monthlySummaries } from '../scoreAll.ts';
import type { Office } from './attempt.ts';
import { knownDayOf } from './contradictions.ts';
import type { DeskStore } from './deskStore.ts';
import { putBefore } from './putBefore.ts';

/** What an event changes that scores depend on. */
export interface Change {
  /** Records that come into the evidence. */
  puts: readonly EvidencePut[];
  /** The submission that is accepted. */
  accepted?: string;
  /** A dispute that is opened, with the evidence id of its record. */
  opened?: { id: string; record: string };
  /** A dispute that is decided. */
  closed?: string;
}

/**
 * The scores after a change: all of today, and of every month from the first day that it can touch. What was public
 * only later cannot touch a month before.
 */
export async function publicationAfter(
  change: Change,
  { store, model, today }: Pick<Office, 'store' | 'model' | 'today'>,
): Promise<Publication> {
  const [{ edition }, rows, { dataVersion, disputed }, venues, industry] = await Promise.all([
    store.state(),
    store.scores.countHistory(),
    versionAfter(change, store),
    store.exchanges.evidenceOfAll(),
    store.industry(),
  ]);
  const { puts } = change;
  const evidence = applyPuts({ venues, industry: { ...industry, disputed } }, puts);
  const published = {
    versions: { dataVersion, modelVersion: model.version, scoredOn: today },
    release,
    current: await currentRows(today, evidence, model),
    edition: Number(edition),
    rows,
  };
  if (puts.length === 0) return published;
  const touched = earliest(puts.map(touchesFrom));
  const replacesFrom = touched < HISTORY_FROM ? HISTORY_FROM : touched;
  const months = await monthlySummaries(replacesFrom, today, evidence, model);
  return { ...published, replacesFrom, months };
}

/** The version of the evidence after a change, and the records that are disputed then. */
async function versionAfter({ accepted, opened, closed }: Change, store: DeskStore) {
  const [before, open] = await Promise.all([store.submissions.accepted(), store.submissions.openDisputes()]);
  const disputes = [...open, ...(opened === undefined ? [] : [opened])].filter(({ id }) => id !== closed);
  const dataVersion = await store.dataVersionWith({
    accepted: accepted === undefined ? before : [...before, accepted],
    disputes: disputes.map(({ id }) => id),
  });
  return { dataVersion, disputed: [...new Set(disputes.map(({ record }) => record))].sort() };
}

function touchesFrom(put: EvidencePut): IsoDate {
  if (put.kind === 'exchange') return HISTORY_FROM;
  const before = putBefore(put);
  return earliest([knownDayOf(put), ...(before === undefined ? [] : [knownDayOf(before)])]);
}

const earliest = (days: readonly IsoDate[]): IsoDate =>
  days.reduce((a, b) => (a < b ? a : b), days[0] ?? HISTORY_FROM);
