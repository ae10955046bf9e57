/** Coordinates of points in a box, the largest value on top. A flat line lies in the middle. */
export function sparkCoordinates(
  values: readonly number[],
  { width, height, pad }: { width: number; height: number; pad: number },
): { x: number; y: number }[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const rise = (value: number) => (most === least ? 0.5 : (value - least) / (most - least));
  return values.map((value, index) => ({
    x: pad + (index / Math.max(1, values.length - 1)) * (width - 2 * pad),
    y: height - pad - rise(value) * (height - 2 * pad),
  }));
}
