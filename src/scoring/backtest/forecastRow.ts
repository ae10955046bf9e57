import type { ForecastTarget } from '../../domain/backtest.ts';
import type { IsoDate } from '../../domain/date.ts';
import { type Model, vintageOn } from '../../domain/model.ts';
import { probabilityWithin } from '../hazard/probabilityWithin.ts';
import { stateHazard } from '../hazard/stateHazard.ts';
import { isPublic, isStateBy, type TheftEvent } from '../industry/theftEvent.ts';
import type { PanelRow } from '../panel.ts';
import { rawPointsOf } from '../riskPoints.ts';

/** A venue-year as it was forecast on its origin, with what is known now of its outcome. */
export interface ForecastRow {
  venueId: string;
  origin: IsoDate;
  panelRow: PanelRow;
  probability: Record<ForecastTarget, number>;
  outcome: Record<ForecastTarget, 0 | 1>;
  rawPoints: number;
}

/** Which thefts count as state thefts in a panel; by default those ever laid to a state. */
export type StateRule = (event: TheftEvent) => boolean;

const everLaidToAState: StateRule = ({ stateKnownFrom }) => stateKnownFrom !== undefined;

/**
 * Forecasts every row of a year with the vintage of its own 1 January, over the full 365 days: no row
 * knows whether its venue will close. The outcome is judged by everything known now.
 */
export function forecastRows(
  model: Pick<Model, 'baseHazard' | 'vintages'>,
  panel: readonly PanelRow[],
  isState: StateRule = everLaidToAState,
): ForecastRow[] {
  const logBase = Math.log(model.baseHazard);
  return panel.map((row) => {
    const vintage = vintageOn({ ...model, version: '', dataVersion: '', trackRecord: [] }, row.origin);
    const { logAny, logState } = stateHazard(vintage, row.hazardValues, row.shareValues);
    return {
      venueId: row.venueId,
      origin: row.origin,
      panelRow: row,
      probability: {
        any: probabilityWithin(Math.exp(logAny), 365),
        state: probabilityWithin(Math.exp(logState), 365),
      },
      outcome: { any: row.thefts.length > 0 ? 1 : 0, state: row.thefts.some(isState) ? 1 : 0 },
      rawPoints: rawPointsOf(logState, logBase),
    };
  });
}

/** Whether a row's outcome was publicly known on a day: the only label a fit of that day may use. */
export function labelOn(row: PanelRow, target: ForecastTarget, day: IsoDate): 0 | 1 {
  const known = row.thefts.filter((event) => isPublic(event, day));
  if (target === 'any') return known.length > 0 ? 1 : 0;
  return known.some((event) => isStateBy(event, day)) ? 1 : 0;
}
