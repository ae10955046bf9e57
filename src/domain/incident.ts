import { z } from 'zod';
import { knownFromRule } from './bitemporal.ts';
import { isoDate, partialDate } from './date.ts';
import { provenance, source, withdrawn } from './provenance.ts';
import { countryCode, initialAccess, slug, targetKind, theftMechanism } from './vocabulary.ts';

/** Incidents at one venue within this many days are looked at as one. */
export const DUPLICATE_DAYS = 14;

/** Loss that no theft has come near, in US dollars: more is a slip of units. */
export const MOST_LOSS_USD = 1e11;

export const attributionStatus = z.enum(['suspected', 'attributed']).meta({
  id: 'AttributionStatus',
  description:
    'suspected: credibly named; attributed: stated as a finding by an authority or a named analyst.',
  examples: ['attributed'],
});

/** Somebody's public statement of who was behind an incident. */
export const attribution = z
  .strictObject({
    actor: z.string().min(1).describe('The actor as named.'),
    actorId: z.string().min(1).optional().describe('Id in threat-actors.json, when the name is one of ours.'),
    sponsor: countryCode.optional().describe('The state behind the actor; absent when not a state.'),
    status: attributionStatus,
    by: z.string().min(1).describe('Who said so.'),
    publishedOn: partialDate
      .optional()
      .describe('When it first became public; absent when no date was found.'),
    knownFrom: isoDate,
    knownFromRule,
    sources: z.array(source).optional().describe('Where it differs from the incident’s sources.'),
    withdrawn,
  })
  .meta({ id: 'Attribution', description: 'A public statement of who was behind an incident.' });
export type Attribution = z.infer<typeof attribution>;

export const incidentOutcome = z
  .enum([
    'none_known',
    'compensated',
    'partially_compensated',
    'recovered',
    'partially_recovered',
    'closed',
    'insolvent',
  ])
  .meta({
    id: 'IncidentOutcome',
    description: 'What became of the venue and its customers.',
    examples: ['compensated'],
  });

/** A theft or attempt against a custodial service or protocol: one file of the dataset. */
export const incident = z
  .strictObject({
    id: slug,
    occurredOn: partialDate,
    disclosedOn: isoDate.describe('The day from which it was public knowledge.'),
    disclosedOnRule: knownFromRule,
    target: z.strictObject({
      id: slug.optional().describe('Registry id, when the target is a venue of the registry.'),
      name: z.string().min(1),
      kind: targetKind,
    }),
    jurisdiction: countryCode.optional().describe('Where the target was run from at the time.'),
    lossUsd: z
      .number()
      .min(0)
      .max(MOST_LOSS_USD)
      .optional()
      .describe('Loss in US dollars of the day; 0 = repelled or data only; absent = unknown.'),
    lossAssets: z.string().min(1).optional(),
    assetClasses: z.array(z.string().min(1)),
    access: initialAccess,
    theft: theftMechanism,
    outcome: incidentOutcome,
    recoveredUsd: z.number().min(0).max(MOST_LOSS_USD).optional(),
    attributions: z.array(attribution).describe('In the order they became public.'),
    related: z
      .array(slug)
      .optional()
      .describe('Ids of other incidents of the same campaign or the same venue and fortnight.'),
    withdrawn,
    ...provenance,
  })
  .meta({ id: 'Incident', description: 'A theft or attempt, with its dated attributions.' });
export type Incident = z.infer<typeof incident>;

const NOT_AN_INTRUSION = new Set<string>([
  'exit_scam',
  'market_manipulation',
  'double_spend_or_chain_attack',
]);

/**
 * Whether an incident is a theft in the sense of METHODOLOGY.md: assets taken by intrusion.
 * Repelled attempts and data leaks (loss 0), exit scams, chain attacks, market manipulation and
 * withdrawn records are evidence but no thefts.
 */
export function isTheft(record: Pick<Incident, 'lossUsd' | 'theft' | 'withdrawn'>): boolean {
  return record.lossUsd !== 0 && record.withdrawn === undefined && !NOT_AN_INTRUSION.has(record.theft);
}

/** The first attribution to a state that was public on `asOf`, if any. */
export function stateAttributionOn(
  record: Pick<Incident, 'attributions'>,
  asOf: string,
): Attribution | undefined {
  return record.attributions.find((each) => each.sponsor !== undefined && each.knownFrom <= asOf);
}
