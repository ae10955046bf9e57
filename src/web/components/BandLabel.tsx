import { BAND_MEANINGS, BANDS, type Band, bandColour, bandName } from '../format/bands.ts';

/** A risk band: its name, and a gauge of five steps that reads without colour. */
export function BandLabel({ band }: { band: Band }) {
  const level = BANDS.indexOf(band);
  return (
    <span class="band-label" title={`${bandName(band)}: ${BAND_MEANINGS[band]}`}>
      <svg viewBox="0 0 23 12" width="23" height="12" aria-hidden="true">
        {BANDS.map((each, step) => (
          <rect
            key={each}
            x={step * 5}
            y={8 - step * 2}
            width="3"
            height={4 + step * 2}
            style={{ fill: step <= level ? bandColour(band) : 'var(--rule)' }}
          />
        ))}
      </svg>
      {bandName(band)}
    </span>
  );
}
