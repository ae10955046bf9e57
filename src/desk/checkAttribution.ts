import type { EvidencePut } from '../domain/evidencePut.ts';
import type { Attribution, Incident } from '../domain/incident.ts';
import { lettersOf } from '../domain/lettersOf.ts';
import { isInForce } from '../domain/provenance.ts';
import { Refusal } from '../domain/refusal.ts';

/** Throws a Refusal for an attribution of a withdrawn incident, and for a new one that is known of it already. */
export function checkAttribution(
  put: Extract<EvidencePut, { kind: 'attribution' }>,
  incident: Incident,
): void {
  const isNew = put.before === undefined;
  const pointer = isNew ? '/incident' : '/record';
  if (incident.withdrawn !== undefined)
    throw new Refusal(
      'conflict',
      `The incident "${incident.id}" was withdrawn on ${incident.withdrawn.on}.`,
      pointer,
    );
  const isKnown = incident.attributions.filter(isInForce).some((each) => isSame(each, put.record));
  if (isNew && isKnown)
    throw new Refusal(
      'conflict',
      `"${incident.id}" has this attribution by ${put.record.by} already: file a correction of it.`,
      '/attribution',
    );
}

const isSame = (a: Attribution, b: Attribution): boolean =>
  lettersOf(a.by) === lettersOf(b.by) &&
  a.publishedOn === b.publishedOn &&
  a.sponsor === b.sponsor &&
  actorOf(a) === actorOf(b);

const actorOf = ({ actorId, actor }: Attribution): string => actorId ?? lettersOf(actor);
