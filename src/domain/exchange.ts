import { z } from 'zod';
import { bitemporal, knownFromRule } from './bitemporal.ts';
import {
  firstDay,
  type IsoDate,
  isoDate,
  lastDay,
  middleDay,
  type PartialDate,
  partialDate,
} from './date.ts';
import { provenance, withdrawn } from './provenance.ts';
import { countryCode, sizeTier, slug, venueKind } from './vocabulary.ts';

export const closedReason = z
  .enum(['business', 'regulatory', 'hack', 'insolvency', 'exit_scam', 'merged', 'unknown'])
  .meta({ id: 'ClosedReason', description: 'Why a venue stopped.', examples: ['business'] });

/** Kinds of fact that describe a security control a venue is known to have. */
export const controlKind = z
  .enum([
    'iso27001',
    'soc2',
    'ccss',
    'penetration_test',
    'bug_bounty',
    'cold_storage_share',
    'third_party_custodian',
    'mpc_custody',
    'proof_of_reserves',
    'insurance',
    'security_fund',
  ])
  .meta({
    id: 'ControlKind',
    description: 'A published security control or safeguard.',
    examples: ['iso27001'],
  });
export type ControlKind = z.infer<typeof controlKind>;

export const exchangeFactKind = z
  .enum([
    ...controlKind.options,
    'licence',
    'registration',
    'sanction_or_enforcement',
    'market_exit',
    'hq_change',
    'rename',
    'volume_tier_change',
  ])
  .meta({
    id: 'ExchangeFactKind',
    description: 'What a dated fact about a venue says.',
    examples: ['licence'],
  });
export type ExchangeFactKind = z.infer<typeof exchangeFactKind>;

/** One dated fact about a venue: a licence, a certificate, an enforcement action, a change of tier. */
export const exchangeFact = z
  .strictObject({
    id: slug.describe('Unique within the venue.'),
    kind: exchangeFactKind,
    value: z.string().min(1).describe('The fact in words.'),
    jurisdiction: countryCode.optional().describe('The authority’s country, where there is one.'),
    sizeTier: sizeTier.optional().describe('For volume_tier_change: the tier it changed to.'),
    promptedBy: slug
      .optional()
      .describe('The incident that put this fact on record; without it nobody would have looked.'),
    share: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('For cold_storage_share: the least share of assets held offline.'),
    withdrawn,
    ...bitemporal,
    ...provenance,
  })
  .meta({ id: 'ExchangeFact', description: 'A dated fact about a venue.' });
export type ExchangeFact = z.infer<typeof exchangeFact>;

/** Where a venue was run from over a span of time. */
export const operatingBase = z
  .strictObject({ code: countryCode, ...bitemporal, ...provenance })
  .meta({ id: 'OperatingBase', description: 'The country a venue was run from over a span of time.' });
export type OperatingBase = z.infer<typeof operatingBase>;

/** An exchange, broker or custodian at risk, hacked or not, open or closed: one file of the dataset. */
export const exchange = z
  .strictObject({
    id: slug,
    name: z.string().min(1),
    kind: venueKind,
    aliases: z.array(z.string().min(1)),
    operating: z
      .strictObject({
        from: partialDate.optional().describe('When trading began; absent when unknown.'),
        to: partialDate.optional().describe('When it stopped; absent while open.'),
        closedReason: closedReason.optional(),
      })
      .describe('The span over which the venue was at risk.'),
    knownFrom: isoDate.describe(
      'The day from which it was publicly known to exist for another reason than being robbed. Launch (rule startOfValidity), except for a venue whose every source is a list of incidents: there the first day on which anything else of it was public, a dated fact, a volume row or its first disclosed incident (rule firstPublicMention). Keeps venues that we know only because they were robbed from looking like a forecast that came true.',
    ),
    knownFromRule,
    operatingBases: z.array(operatingBase).describe('Dated countries of operation, oldest first.'),
    legalSeats: z
      .array(countryCode)
      .describe('Countries of its legal entities, undated: shown, never scored.'),
    peakSizeTier: z
      .strictObject({ tier: sizeTier, basis: z.string().min(1) })
      .optional()
      .describe('The largest tier it ever reached, undated: shown, never scored.'),
    servesKoreanOrJapaneseRetail: z
      .boolean()
      .describe('Serves retail customers in Korea or Japan over its life.'),
    listsDerivatives: z.boolean().optional().describe('Offers derivatives; absent when unknown.'),
    facts: z.array(exchangeFact),
    ...provenance,
  })
  .meta({
    id: 'Exchange',
    description: 'A venue at risk, with its dated facts.',
    examples: [
      {
        id: 'our-exchange',
        name: 'Our exchange',
        kind: 'exchange',
        aliases: [],
        operating: { from: '2021-03' },
        knownFrom: '2021-03-31',
        knownFromRule: 'startOfValidity',
        operatingBases: [],
        legalSeats: ['SG'],
        servesKoreanOrJapaneseRetail: false,
        facts: [],
        sources: [{ title: 'Its terms of service', cited: true }],
        confidence: 'medium',
      },
    ],
  });
export type Exchange = z.infer<typeof exchange>;

/** Whether a venue was trading on a day. A start or end known to the year is read as its middle. */
export function isOpenOn(venue: Pick<Exchange, 'operating'>, day: IsoDate): boolean {
  const { from, to } = venue.operating;
  return from !== undefined && middleDay(from) <= day && (to === undefined || day < middleDay(to));
}

/** Whether a date lies wholly outside the span in which a venue was open. */
export const isOutsideOperation = (date: PartialDate, { from, to }: Exchange['operating']): boolean =>
  (from !== undefined && lastDay(date) < firstDay(from)) ||
  (to !== undefined && firstDay(date) > lastDay(to));

/** The operating bases that stand wrong: a venue is run from one country at a time, and its bases are oldest first. */
export function baseProblems({
  operatingBases,
}: Pick<Exchange, 'operatingBases'>): { index: number; reason: string }[] {
  return operatingBases.flatMap((base, index) => {
    const previous = operatingBases[index - 1];
    if (previous === undefined) return [];
    if (firstDay(base.from) <= firstDay(previous.from))
      return [{ index, reason: `does not begin after the one before it, of ${previous.from}` }];
    // Bounds known to the same month or year may meet in it.
    const overlaps = previous.to === undefined || firstDay(previous.to) > lastDay(base.from);
    return overlaps ? [{ index, reason: `begins before ${previous.code} has ended` }] : [];
  });
}

/** The operating base in force and public on `asOf`: the last one begun. */
export function operatingBaseOn(
  venue: Pick<Exchange, 'operatingBases'>,
  asOf: IsoDate,
): OperatingBase | undefined {
  return venue.operatingBases.findLast((base) => base.knownFrom <= asOf && firstDay(base.from) <= asOf);
}
