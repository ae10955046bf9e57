import { toSignificant } from '../http/round.ts';

const DIGITS = 4;

/** Figures of the backtest, each rounded to what it is worth; whole numbers stay as they are. */
export function presentFigures<Figures>(figures: Figures): Figures {
  return JSON.parse(
    JSON.stringify(figures, (_name, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value) ? toSignificant(value, DIGITS) : value,
    ),
  );
}
