import { canonicalJson } from '../domain/canonicalJson.ts';
import { type EvidencePut, evidenceIdOf, recordOf } from '../domain/evidencePut.ts';
import type { Exchange } from '../domain/exchange.ts';
import type { Incident } from '../domain/incident.ts';
import { Refusal } from '../domain/refusal.ts';
import { checkAttribution } from './checkAttribution.ts';
import { checkNames } from './checkNames.ts';
import { checkReferences } from './checkReferences.ts';
import { contradictionsIn, type Surroundings } from './contradictions.ts';
import type { DeskStore } from './deskStore.ts';
import type { PointAt } from './pointAt.ts';
import { putBefore } from './putBefore.ts';

type Reads = Pick<DeskStore, 'exchanges' | 'incidents' | 'jurisdictions' | 'threatActors' | 'correctable'>;

/** How a record is sent. */
interface Sending {
  /** All that is put with it, itself included. */
  puts: readonly EvidencePut[];
  at: PointAt;
}

/**
 * Throws a Refusal when a record cannot stand beside the others: what it refers to does not exist, its id or name is
 * taken or changed, it says nothing new, or it says what cannot be. A correction is not held to what was wrong before.
 */
export async function checkPut(
  put: EvidencePut,
  { puts, at }: Sending,
  store: Reads,
  today: Surroundings['today'],
): Promise<void> {
  await checkPlace(put, puts, at, store);
  if (put.kind === 'exchange') await checkNames(put.record, put.before, at, store);
  const incident = await incidentOf(put, puts, store);
  if (put.kind === 'attribution' && incident !== undefined) checkAttribution(put, incident);
  await checkReferences(put, at, store);
  const occurredOn = incident?.occurredOn;
  await checkContradictions(put, at, store, { today, occurredOn });
}

async function checkPlace(
  put: EvidencePut,
  puts: readonly EvidencePut[],
  at: PointAt,
  store: Reads,
): Promise<void> {
  const id = evidenceIdOf(put);
  if (puts.some((other) => other !== put && evidenceIdOf(other) === id))
    throw new Refusal('invalid', `Two records have the id "${id}".`, at('/id'));
  const known = await store.correctable(id);
  if (put.before === undefined) {
    if (known !== undefined)
      throw new Refusal('conflict', `There is a record "${id}" already: file a correction of it.`, at('/id'));
    return;
  }
  if (known === undefined || canonicalJson(recordOf(known)) !== canonicalJson(put.before))
    throw new Refusal('invalid', 'A correction cannot change the id of its record.', '/patch/id');
  const withdrawn = withdrawalOf(put.before);
  if (withdrawn !== undefined && withdrawalOf(recordOf(put)) !== undefined)
    throw new Refusal('conflict', `It was withdrawn on ${withdrawn.on}.`, '/record');
  if (canonicalJson(put.before) === canonicalJson(recordOf(put)))
    throw new Refusal('invalid', 'The record says this already.', '/patch');
}

const withdrawalOf = (record: ReturnType<typeof recordOf>) =>
  'withdrawn' in record ? record.withdrawn : undefined;

/** The incident that an attribution speaks of: put with it, or of the evidence. */
async function incidentOf(
  put: EvidencePut,
  puts: readonly EvidencePut[],
  { incidents }: Pick<Reads, 'incidents'>,
): Promise<Incident | undefined> {
  if (put.kind !== 'attribution') return undefined;
  for (const other of puts)
    if (other.kind === 'incident' && other.record.id === put.incident)
      return { ...other.record, attributions: [] };
  return await incidents.find(put.incident);
}

async function checkContradictions(
  put: EvidencePut,
  at: PointAt,
  store: Pick<Reads, 'correctable'>,
  around: Pick<Surroundings, 'today' | 'occurredOn'>,
): Promise<void> {
  const before = putBefore(put);
  const old = before === undefined ? [] : await contradictionsOf(before, store, around);
  const reasons = new Set(old.map(({ reason }) => reason));
  const [first] = (await contradictionsOf(put, store, around)).filter(({ reason }) => !reasons.has(reason));
  if (first !== undefined) throw new Refusal('invalid', first.reason, at(...first.fields));
}

const contradictionsOf = async (
  put: EvidencePut,
  store: Pick<Reads, 'correctable'>,
  around: Pick<Surroundings, 'today' | 'occurredOn'>,
) => contradictionsIn(put, { ...around, operating: await operatingOf(put, store) });

/** When the venue was open that an incident hit. */
async function operatingOf(
  put: EvidencePut,
  { correctable }: Pick<Reads, 'correctable'>,
): Promise<Exchange['operating'] | undefined> {
  if (put.kind !== 'incident' || put.record.target.id === undefined) return undefined;
  const venue = await correctable(`exchange/${put.record.target.id}/profile`);
  return venue?.kind === 'exchange' ? venue.record.operating : undefined;
}
