import type { ExpectedThefts, ModelVintage } from '../../domain/model.ts';
import { probabilityWithin } from '../hazard/probabilityWithin.ts';
import { stateHazard } from '../hazard/stateHazard.ts';
import type { PanelRow } from '../panel.ts';

const FIRST_YEAR = '2017';

/** What each vintage from 2017 on expected for its own year, summed by operating base; by year, then code. */
export function trackRecordOf(
  panel: readonly PanelRow[],
  vintages: readonly ModelVintage[],
): ExpectedThefts[] {
  return vintages
    .filter(({ id }) => id >= FIRST_YEAR)
    .flatMap((vintage) => {
      const rows = panel.filter(({ origin }) => origin === vintage.fittedOn);
      return [...Map.groupBy(rows, ({ code }) => code ?? null)]
        .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
        .map(([code, group]) => ({ year: Number(vintage.id), code, ...expectedOf(group, vintage) }));
    });
}

function expectedOf(rows: readonly PanelRow[], vintage: ModelVintage): { any: number; state: number } {
  const expected = { any: 0, state: 0 };
  for (const { hazardValues, shareValues } of rows) {
    const { logAny, logState } = stateHazard(vintage, hazardValues, shareValues);
    expected.any += probabilityWithin(Math.exp(logAny), 365);
    expected.state += probabilityWithin(Math.exp(logState), 365);
  }
  return expected;
}
