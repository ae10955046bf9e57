import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { oversightTitle } from '../../../components/oversight/levels.ts';
import { OversightLane } from '../../../components/oversight/OversightLane.tsx';
import { OversightLegend } from '../../../components/oversight/OversightLegend.tsx';
import type { Profile } from '../../../components/oversight/profile.ts';
import { formatDate } from '../../../format/dates.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { profilesQuestion } from '../questions.ts';
import { oversightColumns } from './oversightColumns.tsx';
import { oversightCsv, oversightRows } from './oversightRows.ts';

const HEIGHT_PX = 420;
const LANE_PX = 110;
const FIRST_MS = Date.UTC(2010, 0, 1);

interface Props {
  codes: readonly string[];
  asked: string | undefined;
  /** The day looked at, `YYYY-MM-DD`. */
  asOf: string;
}

/** When each jurisdiction began to supervise venues, and how. */
export function OversightSection({ codes, asked, asOf }: Props) {
  return (
    <Answered
      answer={useAnswer(profilesQuestion(codes, asked))}
      height={HEIGHT_PX}
      label="Loading the oversight"
    >
      {(answers) => <Oversight profiles={answers.map(({ data }) => data)} asOf={asOf} />}
    </Answered>
  );
}

function Oversight({ profiles, asOf }: { profiles: Profile[]; asOf: string }) {
  const rows = oversightRows(profiles);
  const span = [FIRST_MS, Date.parse(asOf)] as const;
  return (
    <Figure
      title={oversightTitle(profiles)}
      subtitle="Level of oversight of venues, 0 (no regime) to 3 (licensing with custody or cyber rules), and regulatory events by the day they took effect"
      height={profiles.length * LANE_PX}
      source={`Heistcast evidence public by ${formatDate(asOf)}; each with its sources in the table`}
      csv={{ fileName: `oversight-${asOf}.csv`, make: () => oversightCsv(rows) }}
      alternativeLabel={`Show all ${rows.length} levels and events with their sources`}
      alternative={
        <DataTable
          caption="Levels of oversight and regulatory events"
          columns={oversightColumns}
          rows={rows}
          keyOf={({ id }) => id}
          defaultSort="-from"
          sortName="oversight"
        />
      }
    >
      {(widthPx) => (
        <>
          <OversightLegend />
          <ul class="plain-list compare-oversight-lanes">
            {profiles.map((profile) => (
              <li key={profile.code}>
                <h4>{jurisdictionName(profile.code)}</h4>
                <OversightLane profile={profile} span={span} widthPx={widthPx} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Figure>
  );
}
