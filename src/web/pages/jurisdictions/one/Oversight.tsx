import { Empty } from '../../../components/Empty.tsx';
import { SourceLink } from '../../../components/EvidenceList.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { oversightTitle } from '../../../components/oversight/levels.ts';
import { OversightLane } from '../../../components/oversight/OversightLane.tsx';
import { OversightLegend } from '../../../components/oversight/OversightLegend.tsx';
import type { Profile } from '../../../components/oversight/profile.ts';
import { formatDate } from '../../../format/dates.ts';
import { type Change, changesOf } from './changes.ts';

const FIRST_MS = Date.UTC(2010, 0, 1);
const LANE_PX = 110;

/** Oversight over time: the level as a staircase, then every change with its sources, newest first. */
export function Oversight({ profile, asOf }: { profile: Profile; asOf: string }) {
  const changes = changesOf(profile);
  return (
    <section class="section">
      <h2>Oversight</h2>
      <Figure
        title={oversightTitle([profile])}
        subtitle="Level of oversight of venues, 0 (no regime) to 3 (licensing with custody or cyber rules), and regulatory events by the day they took effect"
        height={LANE_PX}
        source={`Heistcast evidence public by ${formatDate(asOf)}; sources below`}
      >
        {(widthPx) => (
          <>
            <OversightLegend />
            <OversightLane profile={profile} span={[FIRST_MS, Date.parse(asOf)]} widthPx={widthPx} />
          </>
        )}
      </Figure>
      {changes.length === 0 ? (
        <Empty>No regulatory event is known from there.</Empty>
      ) : (
        <ol class="jurisdiction-changes">
          {changes.map((change) => (
            <ChangeLine key={change.id} change={change} />
          ))}
        </ol>
      )}
    </section>
  );
}

function ChangeLine({ change: { from, what, detail, confidence, note, sources } }: { change: Change }) {
  return (
    <li>
      <p class="jurisdiction-changes-date">{formatDate(from)}</p>
      <div>
        <p>
          <strong>{what}</strong>
          {detail && `: ${detail}`}
        </p>
        {note && <p class="small quiet">{note}</p>}
        <p class="small quiet jurisdiction-changes-sources">
          {confidence} confidence;{' '}
          {sources.map((source, index) => (
            <span key={source.title}>
              {index > 0 && '; '}
              <SourceLink {...source} />
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
