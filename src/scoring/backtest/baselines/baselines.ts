import type { IndustryEvidence } from '../../../domain/evidence.ts';
import type { Baseline } from './baseline.ts';
import { boostedTrees } from './boostedTrees.ts';
import { learned } from './learned.ts';
import { randomForest } from './randomForest.ts';
import { baseRate, lastYear } from './rates.ts';
import { equalPoints, everRobbed, sizeOnly } from './regressions.ts';

/** Every baseline the model is compared with. */
export function baselinesOf(industry: Pick<IndustryEvidence, 'venueIncidents'>): Baseline[] {
  return [
    baseRate,
    lastYear,
    sizeOnly,
    everRobbed(industry),
    equalPoints(industry),
    learned('randomForest', 'Random forest on all features', randomForest),
    learned('gradientBoosting', 'Gradient-boosted trees on all features', boostedTrees),
  ];
}
