import { canonicalJson } from '../domain/canonicalJson.ts';
import type { EvidencePut, IncidentRecord } from '../domain/evidencePut.ts';
import { Refusal } from '../domain/refusal.ts';
import type { DeskStore } from './deskStore.ts';
import type { PointAt } from './pointAt.ts';

type Reads = Pick<DeskStore, 'exchanges' | 'incidents' | 'jurisdictions' | 'threatActors'>;

/** Throws a Refusal when something does not exist that a record refers to. */
export async function checkReferences(put: EvidencePut, at: PointAt, store: Reads): Promise<void> {
  switch (put.kind) {
    case 'exchange':
      for (const [index, { code }] of put.record.operatingBases.entries())
        await checkJurisdiction(code, at(`/operatingBases/${index}/code`), store);
      for (const [index, code] of put.record.legalSeats.entries())
        await checkJurisdiction(code, at(`/legalSeats/${index}`), store);
      return;
    case 'exchangeFact':
      await checkJurisdiction(put.record.jurisdiction, at('/jurisdiction'), store);
      if (put.record.promptedBy !== undefined)
        await checkIncident(put.record.promptedBy, at('/promptedBy'), store);
      return;
    case 'incident':
      return await checkIncidentReferences(put.record, put.before, at, store);
    case 'attribution':
      return await checkActor(put.record.actorId, at('/actorId'), store);
    case 'jurisdictionFact':
      return await checkJurisdiction(put.jurisdiction, '/jurisdiction', store);
  }
}

async function checkIncidentReferences(
  { target, jurisdiction, related }: IncidentRecord,
  before: IncidentRecord | undefined,
  at: PointAt,
  store: Reads,
) {
  if (target.id !== undefined && canonicalJson(target) !== canonicalJson(before?.target))
    await checkTarget(target.id, target.name, at, store);
  await checkJurisdiction(jurisdiction, at('/jurisdiction'), store);
  for (const [index, id] of (related ?? []).entries())
    await checkIncident(id, at(`/related/${index}`), store);
}

async function checkTarget(id: string, name: string, at: PointAt, store: Reads): Promise<void> {
  await checkExchange(id, at('/target/id'), store);
  const named = await store.exchanges.resolveAll([name]);
  if (named.get(name) !== id)
    throw new Refusal(
      'invalid',
      `"${name}" is not a name of the exchange "${id}".`,
      at('/target/name', '/target/id'),
    );
}

/** Throws a Refusal that points at the id when there is no such venue. */
export async function checkExchange(
  id: string,
  pointer: string,
  { exchanges }: Pick<Reads, 'exchanges'>,
): Promise<void> {
  const ids = await exchanges.resolveAll([id]);
  if (ids.get(id) !== id) throw new Refusal('notFound', `No exchange "${id}".`, pointer);
}

/** Throws a Refusal that points at the id when there is no such incident. */
export async function checkIncident(
  id: string,
  pointer: string,
  { incidents }: Pick<Reads, 'incidents'>,
): Promise<void> {
  if ((await incidents.find(id)) === undefined)
    throw new Refusal('notFound', `No incident "${id}".`, pointer);
}

async function checkJurisdiction(
  code: string | undefined,
  pointer: string,
  { jurisdictions }: Pick<Reads, 'jurisdictions'>,
): Promise<void> {
  if (code !== undefined && (await jurisdictions.find(code)) === undefined)
    throw new Refusal('notFound', `No jurisdiction "${code}".`, pointer);
}

async function checkActor(
  id: string | undefined,
  pointer: string,
  { threatActors }: Pick<Reads, 'threatActors'>,
): Promise<void> {
  if (id === undefined) return;
  const actors = await threatActors();
  if (!actors.some((actor) => actor.id === id)) throw new Refusal('notFound', `No actor "${id}".`, pointer);
}
