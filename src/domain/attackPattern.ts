import { z } from 'zod';
import { controlKind } from './exchange.ts';
import { source } from './provenance.ts';

/** A way in or a way of taking the assets, with the controls that meet it. */
export const attackPattern = z
  .strictObject({
    id: z.string().min(1),
    stage: z.enum(['initial_access', 'theft']),
    name: z.string().min(1),
    description: z.string().min(1),
    attackTechniqueIds: z.array(z.string().regex(/^T\d{4}(\.\d{3})?$/)).describe('MITRE ATT&CK.'),
    aadaptIds: z.array(z.string().regex(/^ADT\d{4}(\.\d{3})?$/)).describe('MITRE AADAPT.'),
    stateActorUse: z.array(z.string().min(1)).describe('Cases in which a state actor used it.'),
    firstStateUseYear: z.int().optional(),
    controls: z.array(
      z.strictObject({
        name: z.string().min(1),
        references: z.array(z.string().min(1)).describe('Clauses of CCSS, ISO/IEC 27001 and NIST CSF 2.0.'),
      }),
    ),
    metBy: z.array(controlKind).describe('Published controls that we judge to meet the pattern.'),
    sources: z.array(source).min(1),
  })
  .meta({
    id: 'AttackPattern',
    description: 'An attack pattern with its ATT&CK and AADAPT ids and controls.',
  });
export type AttackPattern = z.infer<typeof attackPattern>;

/** MITRE's own STIX identifier of a technique or group, for exchange with other tools. */
export const mitreObject = z
  .strictObject({
    attackId: z.string().min(1),
    name: z.string().min(1),
    stixId: z.string().regex(/^[a-z-]+--[0-9a-f-]{36}$/),
    created: z.iso
      .datetime({ precision: 3 })
      .optional()
      .describe('When MITRE first published it; absent when it was not looked up.'),
  })
  .meta({ id: 'MitreObject', description: 'A MITRE ATT&CK object and its STIX id.' });
export type MitreObject = z.infer<typeof mitreObject>;
