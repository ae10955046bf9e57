import { addYears, type IsoDate } from '../../domain/date.ts';
import type { ModelVintage } from '../../domain/model.ts';
import { hazardFeatures } from '../features/hazardFeatures.ts';
import type { AttributionDelay } from '../industry/attributionDelay.ts';
import { isPublic, isStateBy } from '../industry/theftEvent.ts';
import type { PanelRow } from '../panel.ts';
import { fitHazard } from './fitHazard.ts';
import { fitSeverity } from './fitSeverity.ts';
import { fitStateShare } from './fitStateShare.ts';

/**
 * Fits the model as it could have been fitted on a day: on the rows whose twelve months were over,
 * with the thefts and attributions public by then.
 */
export function fitVintage(
  panel: readonly PanelRow[],
  fittedOn: IsoDate,
  delay: AttributionDelay,
): ModelVintage {
  const rows = panel.filter(({ origin }) => addYears(origin, 1) <= fittedOn);
  const robbed = rows.filter(({ thefts }) => thefts.some((event) => isPublic(event, fittedOn)));
  const sizeColumn = hazardFeatures.findIndex(({ id }) => id === 'size');
  return {
    id: fittedOn.slice(0, 4),
    fittedOn,
    rows: rows.length,
    thefts: robbed.length,
    stateThefts: robbed.filter(({ thefts }) =>
      thefts.some((event) => isPublic(event, fittedOn) && isStateBy(event, fittedOn)),
    ).length,
    attributionDelay: delay,
    hazard: fitHazard(rows, fittedOn),
    share: fitStateShare(rows, delay, fittedOn),
    severity: fitSeverity(rows, sizeColumn, fittedOn),
  };
}
