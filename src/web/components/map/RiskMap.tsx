import { useAnswer } from '../../api/useAnswer.ts';
import { formatDate } from '../../format/dates.ts';
import { Answered } from '../Answered.tsx';
import { Figure } from '../Figure.tsx';
import { useIdle } from '../useIdle.ts';
import { MapLegend } from './MapLegend.tsx';
import { mapHeight } from './mapHeight.ts';
import { mapQuestion } from './mapQuestion.ts';
import { mapTitle } from './mapTitle.ts';
import type { JurisdictionRow } from './riskSteps.ts';
import './map.css';

interface Props {
  /** Riskiest first. */
  rows: readonly JurisdictionRow[];
  /** The day they are of. */
  asOf: string;
  csvHref: string;
}

const SUBTITLE =
  'Risk points of a typical exchange, were it run from there: 50 is the average exchange of 2017–2025, ten more double the hazard';

/** The map of jurisdictions, drawn once nothing is more urgent. A table with the same rows must stand beside it or be linked. */
export function RiskMap({ rows, asOf, csvHref }: Props) {
  const map = useAnswer(useIdle() ? mapQuestion : undefined);
  return (
    <Figure
      title={mapTitle(rows)}
      subtitle={SUBTITLE}
      height={0}
      source={`Heistcast, as known on ${formatDate(asOf)}; shapes: Natural Earth. Borders imply no position on any territory.`}
      csv={{ href: csvHref }}
    >
      {(widthPx) => (
        <div class="world-map-frame">
          <div style={{ minHeight: `${mapHeight(widthPx)}px` }}>
            <Answered answer={map} height={mapHeight(widthPx)} label="Loading the map">
              {({ MapOfWorld, countries }) => (
                <MapOfWorld countries={countries} rows={rows} widthPx={widthPx} />
              )}
            </Answered>
          </div>
          <MapLegend />
        </div>
      )}
    </Figure>
  );
}
