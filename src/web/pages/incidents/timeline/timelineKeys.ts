/** The point that a key (as events name it) leads to; `undefined` for other keys and beyond the ends. */
export function stepFrom<Point>(
  points: readonly Point[],
  from: Point | undefined,
  key: string,
): Point | undefined {
  const index = from === undefined ? -1 : points.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return points[index - 1];
    case 'ArrowRight':
      return points[index + 1];
    case 'Home':
      return points[0];
    case 'End':
      return points.at(-1);
    default:
      return undefined;
  }
}
