import { stixId } from './stixId.ts';

/** The extension that carries what STIX has no property for. */
const THEFT_EXTENSION_ID = stixId('extension-definition', 'crypto-theft');

const ON_INCIDENTS = [
  'occurred_on: when it happened, as precisely as known (YYYY-MM-DD, YYYY-MM or YYYY)',
  'disclosed_on: the day from which it was public knowledge (YYYY-MM-DD)',
  'target_kind: what kind of service it hit',
  'jurisdiction: where the target was run from at the time (ISO 3166-1 alpha-2); absent when unknown',
  'loss_usd: loss in US dollars of the day; 0 for an attempt that was repelled or data without coins; absent when unknown',
  'loss_assets: the same in assets',
  'initial_access: how the intruder got in',
  'theft_mechanism: how the assets were taken',
  'outcome: what became of the venue and its customers',
  'recovered_usd: how much was recovered, in US dollars',
];

const ON_ATTRIBUTIONS = [
  'status: suspected (credibly named) or attributed (stated as a finding)',
  'named_as: the actor as named',
  'attributed_by: who said so',
  'published_on: when it first became public, as precisely as known; absent when no date was found',
];

/** What the extension's definition says beside what all objects have. */
export const theftExtension = {
  name: 'Thefts from crypto venues',
  description:
    'What was taken from whom and how, on incidents; who said so and when, on their attributed-to relationships.',
  schema: `On an incident: ${ON_INCIDENTS.join('; ')}. On an attributed-to relationship of an incident: ${ON_ATTRIBUTIONS.join('; ')}.`,
  version: '1.0.0',
  extension_types: ['property-extension'],
};

/** Properties of the extension on an object; those without a value are left out. */
export const extended = (properties: Record<string, string | number | undefined>) => ({
  extensions: {
    [THEFT_EXTENSION_ID]: {
      extension_type: 'property-extension',
      ...Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
    },
  },
});
