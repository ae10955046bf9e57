import { addDays, type IsoDate, lastDay, type PartialDate } from '../../domain/date.ts';
import type { VenueEvidence } from '../../domain/evidence.ts';
import { type ControlKind, controlKind, type ExchangeFact } from '../../domain/exchange.ts';
import type { Incident } from '../../domain/incident.ts';
import type { InitialAccess, SizeTier, TheftMechanism } from '../../domain/vocabulary.ts';
import { viewVenue } from '../venueView.ts';

/** Marks what is supposed rather than known. */
const HYPOTHESIS = 'what-if';

const supposed = {
  knownFromRule: 'stated' as const,
  sources: [{ title: 'Supposed for a what-if', cited: false }],
  confidence: 'low' as const,
};

/** A theft that is supposed to have happened. */
export interface SupposedTheft {
  access: InitialAccess;
  theft: TheftMechanism;
  /** Not after the day of the score. */
  occurredOn: PartialDate;
  /** Whether it is laid to a state from the day it becomes public. */
  state: boolean;
}

/** What is to be supposed of a venue. What is absent stays as it is. */
export interface Hypotheses {
  controls?: { add: readonly ControlKind[]; remove: readonly ControlKind[] } | undefined;
  /** ISO 3166-1 alpha-2. */
  operatingBase?: string | undefined;
  sizeTier?: SizeTier | undefined;
  incident?: SupposedTheft | undefined;
}

/** The kinds of control a venue has in force on a day, as far as is publicly known. */
export function controlsHeld(evidence: VenueEvidence, asOf: IsoDate): Set<ControlKind> {
  const facts = viewVenue(evidence, asOf).facts;
  return new Set(facts.flatMap(({ kind }) => controlKind.safeParse(kind).data ?? []));
}

/**
 * A copy of the evidence in which the hypotheses hold on `asOf`. Controls touch the control gap alone: an
 * added one is marked as prompted, so that it does not count toward the public footprint (which stands for
 * assets held, and rises with risk), and a removed one has ended but stays on record. A size tier replaces
 * what volume lists say.
 */
export function suppose(evidence: VenueEvidence, hypotheses: Hypotheses, asOf: IsoDate): VenueEvidence {
  const { controls, operatingBase, sizeTier, incident } = hypotheses;
  const { venue } = evidence;
  const facts = controls === undefined ? venue.facts : withControls(evidence, controls, asOf);
  return {
    venue: {
      ...venue,
      facts: sizeTier === undefined ? facts : withTier(facts, sizeTier, asOf),
      operatingBases:
        operatingBase === undefined
          ? venue.operatingBases
          : [...venue.operatingBases, { code: operatingBase, from: asOf, knownFrom: asOf, ...supposed }],
    },
    volumes: sizeTier === undefined ? evidence.volumes : [],
    incidents:
      incident === undefined
        ? evidence.incidents
        : [...evidence.incidents, supposedIncident(evidence, incident, asOf)],
  };
}

/** The record that a supposed theft would have. */
export function supposedIncident(
  { venue }: VenueEvidence,
  { access, theft, occurredOn, state }: SupposedTheft,
  asOf: IsoDate,
): Incident {
  const occurredBy = lastDay(occurredOn);
  const disclosedOn = occurredBy < asOf ? occurredBy : asOf;
  const attribution = {
    actor: 'A state actor',
    sponsor: 'KP',
    status: 'attributed' as const,
    by: HYPOTHESIS,
    knownFrom: disclosedOn,
    knownFromRule: 'stated' as const,
  };
  return {
    id: `${HYPOTHESIS}-${venue.id}`,
    occurredOn,
    disclosedOn,
    disclosedOnRule: 'stated',
    target: { id: venue.id, name: venue.name, kind: venue.kind },
    assetClasses: [],
    access,
    theft,
    outcome: 'none_known',
    attributions: state ? [attribution] : [],
    sources: supposed.sources,
    confidence: supposed.confidence,
  };
}

function withControls(
  evidence: VenueEvidence,
  { add, remove }: NonNullable<Hypotheses['controls']>,
  asOf: IsoDate,
): ExchangeFact[] {
  const held = controlsHeld(evidence, asOf);
  const removed = new Set<string>(remove);
  const ended = evidence.venue.facts.map((fact) =>
    removed.has(fact.kind) && (fact.to === undefined || lastDay(fact.to) >= asOf)
      ? { ...fact, to: addDays(asOf, -1) }
      : fact,
  );
  const added = [...new Set(add)].filter((kind) => !held.has(kind));
  return [...ended, ...added.map((kind) => supposedControl(kind, asOf))];
}

function supposedControl(kind: ControlKind, asOf: IsoDate): ExchangeFact {
  const id = `${HYPOTHESIS}-${kind.replaceAll('_', '-')}`;
  return { id, kind, value: 'supposed', promptedBy: HYPOTHESIS, from: asOf, knownFrom: asOf, ...supposed };
}

function withTier(facts: readonly ExchangeFact[], sizeTier: SizeTier, asOf: IsoDate): ExchangeFact[] {
  return [
    ...facts.filter(({ kind }) => kind !== 'volume_tier_change'),
    {
      id: `${HYPOTHESIS}-tier`,
      kind: 'volume_tier_change',
      value: `tier ${sizeTier}`,
      sizeTier,
      from: asOf,
      knownFrom: asOf,
      ...supposed,
    },
  ];
}
