const HEIGHT_PER_WIDTH = 0.43;

/** Height of a map of the world for its width, both in pixels. */
export const mapHeight = (widthPx: number): number => Math.round(widthPx * HEIGHT_PER_WIDTH);
