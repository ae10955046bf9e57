import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { HatchPattern } from './HatchPattern.tsx';
import { RISK_STEPS } from './riskSteps.ts';

/** What the map's colours and lines mean. */
export function MapLegend() {
  const hatch = useId();
  return (
    <ul class="legend" aria-label="Legend">
      {RISK_STEPS.map(({ name }, step) => (
        <li key={name}>
          <Swatch>
            <g data-step={step} data-record="seen">
              <rect class="world-map-area" width="18" height="12" />
            </g>
          </Swatch>
          {name}
        </li>
      ))}
      <li>
        <Swatch>
          <HatchPattern id={hatch} />
          <rect fill={`url(#${hatch})`} width="18" height="12" />
        </Swatch>
        too little evidence
      </li>
      <li>
        <Swatch>
          <g data-record="noVenue">
            <rect class="world-map-area" width="18" height="12" />
          </g>
        </Swatch>
        no open exchange
      </li>
    </ul>
  );
}

function Swatch({ children }: { children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
      {children}
    </svg>
  );
}
