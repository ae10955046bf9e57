import { z } from 'zod';
import { bitemporal, knownFromRule } from './bitemporal.ts';
import { isoDate } from './date.ts';
import { provenance, withdrawn } from './provenance.ts';
import { countryCode, slug } from './vocabulary.ts';

/** How far a jurisdiction supervised venues from a day on. */
export const oversightLevel = z
  .strictObject({
    id: slug.describe('Unique within the jurisdiction.'),
    level: z
      .int()
      .min(0)
      .max(3)
      .describe('0 none, 1 registration, 2 licensing, 3 licensing with custody or cyber rules in force.'),
    basis: z.string().min(1),
    withdrawn,
    ...bitemporal,
    ...provenance,
  })
  .meta({ id: 'OversightLevel', description: 'A dated level of oversight of venues, 0 to 3.' });
export type OversightLevel = z.infer<typeof oversightLevel>;

export const jurisdictionEventKind = z
  .enum([
    'fatf_r15_rating',
    'fatf_grey_listed',
    'fatf_grey_delisted',
    'fatf_black_listed',
    'vasp_law_in_force',
    'vasp_registration_mandatory',
    'vasp_licensing_mandatory',
    'custody_rules_in_force',
    'travel_rule_in_force',
    'incident_reporting_in_force',
    'vasp_ban',
    'vasp_ban_lifted',
  ])
  .meta({
    id: 'JurisdictionEventKind',
    description: 'What a regulatory event was.',
    examples: ['fatf_grey_listed'],
  });

export const jurisdictionEvent = z
  .strictObject({
    id: slug.describe('Unique within the jurisdiction.'),
    kind: jurisdictionEventKind,
    value: z.string().min(1).optional(),
    withdrawn,
    ...bitemporal,
    ...provenance,
  })
  .meta({ id: 'JurisdictionEvent', description: 'A dated regulatory event.' });
export type JurisdictionEvent = z.infer<typeof jurisdictionEvent>;

export const jurisdictionIndexName = z
  .enum(['itu_gci', 'basel_aml', 'ncsi', 'chainalysis_adoption'])
  .meta({ id: 'JurisdictionIndexName', description: 'A published country index.', examples: ['itu_gci'] });

/** One edition of a published country index; known from its publication, not from its year. */
export const jurisdictionIndex = z
  .strictObject({
    id: slug.describe('Unique within the jurisdiction.'),
    index: jurisdictionIndexName,
    edition: z.int().describe('The year the edition is named after.'),
    value: z.number(),
    tier: z.string().min(1).optional(),
    knownFrom: isoDate,
    knownFromRule,
    withdrawn,
    ...provenance,
  })
  .meta({ id: 'JurisdictionIndex', description: 'One edition of a published country index.' });
export type JurisdictionIndex = z.infer<typeof jurisdictionIndex>;

/** A country or territory with its dated oversight: one file of the dataset. */
export const jurisdiction = z
  .strictObject({
    code: countryCode,
    alpha3: z.string().regex(/^[A-Z]{3}$/),
    name: z.string().min(1),
    region: z.enum(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']),
    fatfMember: z.enum(['yes', 'no', 'suspended']),
    fatfStyleBody: z.string().min(1).optional(),
    note: z.string().min(1).optional(),
    oversightLevels: z.array(oversightLevel).describe('Oldest first.'),
    events: z.array(jurisdictionEvent).describe('Oldest first.'),
    indices: z.array(jurisdictionIndex),
  })
  .meta({ id: 'Jurisdiction', description: 'A country or territory with its dated oversight.' });
export type Jurisdiction = z.infer<typeof jurisdiction>;
