/** The risk bands from least to most. */
export const BANDS = ['low', 'guarded', 'elevated', 'high', 'severe'] as const;
export type Band = (typeof BANDS)[number];

/** What a band means, as multiples of the hazard of the average open exchange 2017–2025. */
export const BAND_MEANINGS: Record<Band, string> = {
  low: 'less than half the average hazard',
  guarded: 'half to once the average hazard',
  elevated: 'once to twice the average hazard',
  high: 'two to four times the average hazard',
  severe: 'more than four times the average hazard',
};

/** "Elevated". */
export const bandName = (band: Band): string => `${band.charAt(0).toUpperCase()}${band.slice(1)}`;

/** The variable that holds a band's colour in either theme, to be used as a CSS value. */
export const bandColour = (band: Band): string => `var(--band-${band})`;
