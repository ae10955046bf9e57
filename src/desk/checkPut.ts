import { isInOrder } from '../domain/bitemporal.ts';
import { canonicalJson } from '../domain/canonicalJson.ts';
import { firstDay, type IsoDate } from '../domain/date.ts';
import {
  type EvidencePut,
  type ExchangeProfile,
  evidenceIdOf,
  type IncidentRecord,
  recordOf,
} from '../domain/evidencePut.ts';
import { baseProblems } from '../domain/exchange.ts';
import { Refusal } from '../domain/refusal.ts';
import type { DeskStore } from './deskStore.ts';

type Reads = Pick<DeskStore, 'exchanges' | 'incidents' | 'jurisdictions' | 'threatActors' | 'correctable'>;

/**
 * Throws a Refusal when a record cannot stand beside the others: what it refers to does not exist, its id is taken or
 * changed, it says nothing new, or it was public before it happened or only in the future. `others` are put with it.
 */
export async function checkPut(
  put: EvidencePut,
  others: readonly EvidencePut[],
  store: Reads,
  today: IsoDate,
): Promise<void> {
  await checkPlace(put, others, store);
  checkDays(put, today);
  await checkReferences(put, store);
}

async function checkPlace(put: EvidencePut, others: readonly EvidencePut[], store: Reads): Promise<void> {
  const id = evidenceIdOf(put);
  if (others.some((other) => other !== put && evidenceIdOf(other) === id))
    throw new Refusal('invalid', `Two records have the id "${id}".`);
  const known = await store.correctable(id);
  if (put.before === undefined) {
    if (known !== undefined)
      throw new Refusal('conflict', `There is a record "${id}" already: file a correction of it.`);
    return;
  }
  if (known === undefined || canonicalJson(recordOf(known)) !== canonicalJson(put.before))
    throw new Refusal('invalid', 'A correction cannot change the id of its record.', '/patch/id');
  if (canonicalJson(put.before) === canonicalJson(recordOf(put)))
    throw new Refusal('invalid', 'The record says this already.', '/patch');
}

function checkDays(put: EvidencePut, today: IsoDate): void {
  const day = knownDayOf(put);
  if (day > today)
    throw new Refusal('invalid', `A record must be public by today (${today}, UTC), not from ${day} on.`);
  if (put.kind === 'incident' && firstDay(put.record.occurredOn) > put.record.disclosedOn)
    throw new Refusal('invalid', 'An incident cannot be disclosed before it occurred.');
  if (put.kind === 'attribution' && firstDay(put.record.publishedOn ?? day) > day)
    throw new Refusal('invalid', 'An attribution cannot be known before it was published.');
  if (!spansOf(put).every(isInOrder)) throw new Refusal('invalid', 'A span cannot end before it begins.');
  if (put.kind === 'exchange')
    checkBases(put.record, today, put.before === undefined ? '/exchange' : '/patch');
}

/** `at` points to the venue in what was sent. */
function checkBases(venue: ExchangeProfile, today: IsoDate, at: string): void {
  const future = venue.operatingBases.findIndex(({ knownFrom }) => knownFrom > today);
  if (future !== -1)
    throw new Refusal(
      'invalid',
      `An operating base must be public by today (${today}, UTC).`,
      `${at}/operatingBases/${future}/knownFrom`,
    );
  const [problem] = baseProblems(venue);
  if (problem !== undefined)
    throw new Refusal(
      'invalid',
      `A venue is run from one country at a time, oldest first: this base ${problem.reason}.`,
      `${at}/operatingBases/${problem.index}/from`,
    );
}

/** The spans of time that a record speaks of. */
function spansOf(put: EvidencePut) {
  if (put.kind === 'exchange') return [put.record.operating, ...put.record.operatingBases];
  const record = recordOf(put);
  return 'from' in record ? [record] : [];
}

async function checkReferences(put: EvidencePut, store: Reads): Promise<void> {
  switch (put.kind) {
    case 'exchange':
      for (const base of put.record.operatingBases) await checkJurisdiction(base.code, store);
      for (const code of put.record.legalSeats) await checkJurisdiction(code, store);
      return;
    case 'exchangeFact':
      await checkJurisdiction(put.record.jurisdiction, store);
      if (put.record.promptedBy !== undefined) await checkIncident(put.record.promptedBy, store);
      return;
    case 'incident':
      return await checkIncidentReferences(put.record, put.before, store);
    case 'attribution':
      return await checkActor(put.record.actorId, store);
    case 'jurisdictionFact':
      return await checkJurisdiction(put.jurisdiction, store);
  }
}

async function checkIncidentReferences(
  { target, jurisdiction, related }: IncidentRecord,
  before: IncidentRecord | undefined,
  store: Reads,
) {
  if (target.id !== undefined && canonicalJson(target) !== canonicalJson(before?.target))
    await checkTarget(target.id, target.name, store);
  await checkJurisdiction(jurisdiction, store);
  for (const id of related ?? []) await checkIncident(id, store);
}

async function checkTarget(id: string, name: string, store: Reads): Promise<void> {
  await checkExchange(id, store);
  const named = await store.exchanges.resolveAll([name]);
  if (named.get(name) !== id)
    throw new Refusal('invalid', `"${name}" is not a name of the exchange "${id}".`);
}

/** Throws a Refusal when there is no such venue. */
export async function checkExchange(id: string, { exchanges }: Pick<Reads, 'exchanges'>): Promise<void> {
  const ids = await exchanges.resolveAll([id]);
  if (ids.get(id) !== id) throw new Refusal('notFound', `No exchange "${id}".`);
}

/** Throws a Refusal when there is no such incident. */
export async function checkIncident(id: string, { incidents }: Pick<Reads, 'incidents'>): Promise<void> {
  if ((await incidents.find(id)) === undefined) throw new Refusal('notFound', `No incident "${id}".`);
}

async function checkJurisdiction(code: string | undefined, { jurisdictions }: Reads): Promise<void> {
  if (code !== undefined && (await jurisdictions.find(code)) === undefined)
    throw new Refusal('notFound', `No jurisdiction "${code}".`);
}

async function checkActor(id: string | undefined, { threatActors }: Reads): Promise<void> {
  if (id === undefined) return;
  const actors = await threatActors();
  if (!actors.some((actor) => actor.id === id)) throw new Refusal('notFound', `No actor "${id}".`);
}

/** The day from which a put record is public; for a venue's profile the day it became known to exist. */
export function knownDayOf(put: EvidencePut): IsoDate {
  return put.kind === 'incident' ? put.record.disclosedOn : dayOf(recordOf(put));
}

const dayOf = (record: { knownFrom: IsoDate } | IncidentRecord): IsoDate =>
  'knownFrom' in record ? record.knownFrom : record.disclosedOn;
