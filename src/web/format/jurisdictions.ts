const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** Names that differ from common usage in the data of browsers. */
const OWN: Record<string, string> = { HK: 'Hong Kong', MO: 'Macao', KP: 'North Korea', TR: 'Turkey' };

/** "South Korea" for KR; the code itself when it names no country. */
export function jurisdictionName(code: string): string {
  const own = OWN[code];
  if (own) return own;
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}
