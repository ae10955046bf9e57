import { CsvLink, type CsvSource } from '../../components/CsvLink.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Figure } from '../../components/Figure.tsx';
import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { sumThefts } from '../../components/incidents/sumThefts.ts';
import { Section } from '../../components/Section.tsx';
import { formatDate } from '../../format/dates.ts';
import { plural } from '../../format/numbers.ts';
import { concentrationFinding, otherStatesFinding, stolenShareFinding } from './findings.ts';
import { incidentColumns, type PatternNames } from './incidentColumns.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { TimelineKey } from './timeline/TimelineKey.tsx';
import { YearTable } from './YearTable.tsx';

const CHART_PX = 320;
const ROWS_SHOWN = 50;

interface Props {
  incidents: readonly Incident[];
  asOf: string;
  names: PatternNames;
  csv: CsvSource;
}

/** The incidents that match, drawn and listed. */
export function IncidentsFound({ incidents, asOf, names, csv }: Props) {
  if (incidents.length === 0)
    return (
      <Empty>No incident that was public on {formatDate(asOf)} matches. Fewer filters may find some.</Empty>
    );
  const sums = sumThefts(incidents);
  return (
    <div class="incident-sections">
      <section>
        <h2 class="visually-hidden">Losses over time</h2>
        <Figure
          title={stolenShareFinding(incidents)}
          subtitle="Loss in US dollars of the day (log scale) by date of the incident; shares count known losses to theft by intrusion"
          height={CHART_PX}
          source={`Heistcast incidents public on ${formatDate(asOf)}, attributions as public by then`}
          csv={csv}
          alternative={<YearTable incidents={incidents} />}
          alternativeLabel="Show by year as a table"
        >
          {(widthPx) => (
            <>
              <TimelineKey incidents={incidents} />
              <Timeline incidents={incidents} asOf={asOf} widthPx={widthPx} />
            </>
          )}
        </Figure>
      </section>
      <Section title={plural(incidents.length, 'incident')}>
        <p class="section-lead">
          {plural(sums.thefts, 'theft')} by intrusion
          {sums.lossesUnknown > 0 && `, ${sums.lossesUnknown} with an unknown loss`}.{' '}
          {concentrationFinding(incidents)} {otherStatesFinding(incidents)}
        </p>
        <p class="source-line">
          <span>As known on {formatDate(asOf)}</span>
          <CsvLink {...csv} />
        </p>
        <DataTable
          caption="Incidents"
          columns={incidentColumns(names)}
          rows={incidents}
          keyOf={({ id }) => id}
          defaultSort="-date"
          rowsShown={ROWS_SHOWN}
        />
      </Section>
    </div>
  );
}
