import type { IsoDate } from '../../domain/date.ts';
import type { LinearPredictor } from '../../domain/model.ts';
import { hazardFeatures } from '../features/hazardFeatures.ts';
import { isPublic } from '../industry/theftEvent.ts';
import type { PanelRow } from '../panel.ts';
import { designMatrix } from './designMatrix.ts';
import { fitPenalisedCloglog } from './fitPenalisedCloglog.ts';
import { toPredictor } from './toPredictor.ts';

/**
 * Fits the yearly hazard of any theft on rows whose twelve months are over, counting the thefts that
 * were public by `asOf`. A venue that closed part-way counts for the part; one that was robbed, fully.
 */
export function fitHazard(rows: readonly PanelRow[], asOf: IsoDate): LinearPredictor {
  const design = designMatrix(
    hazardFeatures,
    rows.map(({ hazardValues }) => hazardValues),
  );
  const outcomes = rows.map(({ thefts }) => Number(thefts.some((event) => isPublic(event, asOf))));
  const fit = fitPenalisedCloglog({
    rows: design.rows,
    outcomes,
    exposureYears: rows.map((row, i) => (outcomes[i] === 1 ? 1 : row.exposureYears)),
    priors: [null, ...hazardFeatures.map(({ prior }) => prior)],
  });
  return toPredictor(design.columns, fit);
}
