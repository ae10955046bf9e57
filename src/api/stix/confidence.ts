import type { Attribution } from '../../domain/incident.ts';
import type { Confidence } from '../../domain/provenance.ts';

/** Low, medium and high as numbers from 0 to 100 (STIX 2.1, appendix A, “None / Low / Med / High”). */
const ON_STIX_SCALE: Record<Confidence, number> = { low: 15, medium: 50, high: 85 };

/** How sure a record is, on the scale of STIX. */
export const confidenceOf = (confidence: Confidence): number => ON_STIX_SCALE[confidence];

/** How sure an attribution is: a suspicion is medium at most, however well it is documented that it was voiced. */
export const attributionConfidence = (status: Attribution['status'], confidence: Confidence): number =>
  status === 'suspected'
    ? Math.min(ON_STIX_SCALE.medium, confidenceOf(confidence))
    : confidenceOf(confidence);
