const GAP_PX = 24;
const LEAST_WIDTH_PX = 250;
const MOST_COLUMNS = 4;
const NARROW_PX = 480;

/** How panels of equal size share a width. */
export function panelLayout(widthPx: number, count: number) {
  const fitting = Math.max(1, Math.floor((widthPx + GAP_PX) / (LEAST_WIDTH_PX + GAP_PX)));
  const isNarrow = widthPx < NARROW_PX;
  const columns = isNarrow ? 1 : Math.min(fitting, MOST_COLUMNS, balanced(count));
  return {
    columns,
    panelWidthPx: Math.floor((widthPx - GAP_PX * (columns - 1)) / columns),
    panelHeightPx: isNarrow ? 130 : columns <= 2 ? 260 : 200,
  };
}

/** Columns that leave no lone panel in the last row. */
const balanced = (count: number): number => (count <= MOST_COLUMNS ? count : Math.ceil(count / 2));
