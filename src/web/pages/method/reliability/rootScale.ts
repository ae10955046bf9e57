/** A square-root axis from 0 to `most`, in pixels; more is clipped to its end. */
export const rootScale =
  (most: number, [start, end]: readonly [number, number]) =>
  (share: number): number =>
    start + Math.sqrt(Math.min(1, Math.max(0, share / most))) * (end - start);

const TICKS = [0, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 1];

/** Round shares from 0 to `most`. */
export const rootTicks = (most: number): number[] => TICKS.filter((tick) => tick <= most);

/** The end of the axis: the first round share above every forecast. */
export const axisEnd = (forecasts: readonly number[]): number =>
  TICKS.find((tick) => tick >= Math.max(0.1, ...forecasts)) ?? 1;
