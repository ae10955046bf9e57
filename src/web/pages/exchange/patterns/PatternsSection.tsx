import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CsvLink } from '../../../components/CsvLink.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { csvText } from '../../../format/csv.ts';
import { formatDate } from '../../../format/dates.ts';
import { formatPercent } from '../../../format/probability.ts';
import { type Pattern, type Profile, patternsQuestion, type Score } from '../questions.ts';
import { patternColumns } from './patternColumns.tsx';
import { type PatternRow, patternRows, shareMet } from './patternRows.ts';
import './patterns.css';

const SECTION_PX = 1200;
const ROWS_SHOWN = 6;

const STAGES = [
  { stage: 'theft', name: 'How the assets would be taken' },
  { stage: 'initial_access', name: 'How the intruder would get in' },
] as const;

interface Props {
  profile: Profile;
  score: Score;
  day: string;
}

/** What the next theft would most likely look like, and which known controls meet it. */
export function PatternsSection({ profile, score, day }: Props) {
  const answer = useAnswer(patternsQuestion());
  return (
    <section class="section" id="patterns">
      <h2>Likely attack patterns against known controls</h2>
      <p class="section-lead">
        What the next theft here would most likely look like, from recent thefts at venues of its size. A
        control counts if it is public and in force on {formatDate(day)}. That a control is not known does not
        mean that it is missing. The factor of the score weighs the patterns of all venues, so its share
        differs.
      </p>
      <Answered answer={answer} height={SECTION_PX} label="Loading the patterns">
        {({ data }) => <Stages {...{ profile, score, day }} served={data} />}
      </Answered>
    </section>
  );
}

function Stages({ profile, score, day, served }: Props & { served: readonly Pattern[] }) {
  const stages = STAGES.map((each) => ({
    ...each,
    rows: patternRows(score, served, profile.facts, each.stage),
  }));
  return (
    <>
      {stages.map(({ stage, name, rows }) => (
        <div key={stage} class="exchange-pattern-stage">
          <h3>
            {name}: {metInWords(rows)}
          </h3>
          <DataTable
            caption={name}
            columns={patternColumns(profile.facts)}
            rows={rows}
            keyOf={({ id }) => id}
            defaultSort="-share"
            sortName={stage === 'theft' ? 'theftSort' : 'accessSort'}
            rowsShown={ROWS_SHOWN}
          />
        </div>
      ))}
      <p class="source-line">
        <span>
          Source: incidents by pattern as known on {formatDate(day)}; techniques by MITRE ATT&amp;CK and
          AADAPT; which control meets which pattern is our judgement
        </span>
        <CsvLink
          fileName={`${score.id}-patterns-${day}.csv`}
          make={() => patternsCsv(stages.flatMap(({ rows }) => rows))}
        />
      </p>
    </>
  );
}

function metInWords(rows: readonly PatternRow[]): string {
  const met = shareMet(rows);
  if (rows.length === 0) return 'no pattern is known';
  if (met === 0) return 'no known control meets any of it';
  return `known controls meet patterns with ${formatPercent(Math.min(1, met))} of the share`;
}

const patternsCsv = (rows: readonly PatternRow[]): string =>
  csvText(
    ['stage', 'pattern', 'name', 'share', 'metBy', 'wouldMeet', 'attack', 'aadapt'],
    rows.map(({ stage, id, name, share, metBy, notKnown, pattern }) => [
      ...[stage, id, name, share, metBy.join(' '), notKnown.join(' ')],
      ...[pattern?.attackTechniqueIds.join(' '), pattern?.aadaptIds.join(' ')],
    ]),
  );
