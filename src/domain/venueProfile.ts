import { z } from 'zod';
import { partialDate } from './date.ts';
import { controlKind } from './exchange.ts';
import { initialAccess, sizeTier, theftMechanism, venueKind } from './vocabulary.ts';

const ownIncident = z
  .strictObject({
    occurredOn: partialDate,
    access: initialAccess.default('unknown'),
    theft: theftMechanism.default('unknown'),
    lossUsd: z.number().min(0).optional().describe('0 = repelled or data only; absent = unknown.'),
    state: z.boolean().default(false).describe('Whether it was laid to a state.'),
  })
  .meta({
    id: 'OwnIncident',
    description: 'A theft or attempt that a described venue went through.',
    examples: [{ occurredOn: '2022-09', theft: 'hot_wallet_key_compromise', lossUsd: 2_000_000 }],
  });

/** A venue described by whoever asks, for one that is not in the registry. */
export const venueProfile = z
  .strictObject({
    name: z.string().min(1).max(100),
    kind: venueKind.default('exchange'),
    operatingFrom: partialDate.optional().describe('When trading began.'),
    operatingBase: z
      .string()
      .regex(/^[A-Za-z]{2,3}$/)
      .describe('ISO 3166 alpha-2 or alpha-3 code of the country it is run from.'),
    sizeTier: sizeTier.optional(),
    volumeRank: z.int().min(1).optional().describe('Rank by traded volume among all venues.'),
    servesKoreanOrJapaneseRetail: z.boolean(),
    listsDerivatives: z.boolean().optional(),
    controls: z.array(controlKind).max(controlKind.options.length).default([]),
    publicFacts: z
      .int()
      .min(0)
      .max(1000)
      .optional()
      .describe(
        'How many public facts there are about its licences, certificates, safeguards and proceedings. Default: 0, so that a control counts for what it meets and not for being published.',
      ),
    incidents: z.array(ownIncident).max(50).default([]),
  })
  .refine(({ sizeTier: tier, volumeRank }) => (tier === undefined) !== (volumeRank === undefined), {
    message: 'needs either sizeTier or volumeRank',
    path: ['sizeTier'],
  })
  .meta({
    id: 'VenueProfile',
    description:
      'A venue described by whoever asks. Its size is needed: either sizeTier or volumeRank. Nothing of it is stored.',
    examples: [
      {
        name: 'Our exchange',
        operatingFrom: '2021-03',
        operatingBase: 'SG',
        sizeTier: 3,
        servesKoreanOrJapaneseRetail: false,
        controls: ['iso27001', 'cold_storage_share'],
      },
    ],
  });
export type VenueProfile = z.infer<typeof venueProfile>;
