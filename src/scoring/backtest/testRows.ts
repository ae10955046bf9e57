import { addDays, addYears, type IsoDate } from '../../domain/date.ts';
import type { PanelRow } from '../panel.ts';

/** First origin judged: before it too few thefts and ranked lists were public to fit on. */
export const FIRST_ORIGIN = '2017-01-01';

/** The rows judged: origins from 2017 whose whole year lies within the collected incidents. */
export function testRows(panel: readonly PanelRow[], incidentsThrough: IsoDate): PanelRow[] {
  const end = addDays(incidentsThrough, 1);
  return panel.filter(({ origin }) => origin >= FIRST_ORIGIN && addYears(origin, 1) <= end);
}
