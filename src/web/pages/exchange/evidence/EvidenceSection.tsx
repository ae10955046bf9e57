import { useAnswer } from '../../../api/useAnswer.ts';
import { CsvLink } from '../../../components/CsvLink.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Failed } from '../../../components/Failed.tsx';
import { csvText } from '../../../format/csv.ts';
import { formatDate } from '../../../format/dates.ts';
import { plural } from '../../../format/numbers.ts';
import type { Profile, Score } from '../questions.ts';
import { EvidenceFilterBar } from './EvidenceFilterBar.tsx';
import { evidenceColumns } from './evidenceColumns.tsx';
import { matching } from './evidenceFilters.ts';
import { evidenceQuestion } from './evidenceQuestion.ts';
import { type EvidenceRow, evidenceRows } from './evidenceRows.ts';
import { useEvidenceFilters } from './useEvidenceFilters.ts';
import './evidence.css';

const ROWS_SHOWN = 10;

interface Props {
  profile: Profile;
  score: Score | undefined;
  day: string;
}

/** Everything on record about the venue, with its sources and dates. */
export function EvidenceSection({ profile, score, day }: Props) {
  const contributions = score?.contributions ?? [];
  const answer = useAnswer(evidenceQuestion(profile, contributions, day));
  const state = useEvidenceFilters();
  const served = answer.state === 'ready' ? answer.value.data : [];
  const rows = evidenceRows(profile, { contributions, served, day });
  const shown = matching(rows, state.filters);
  return (
    <section class="section" id="evidence">
      <h2>{titleOf(rows)}</h2>
      <p class="section-lead">
        What is on record about {profile.name} and was public on {formatDate(day)}, with the day from which it
        counts.{score && ' Thefts at other venues stand under the factors above that use them.'}
      </p>
      {answer.state === 'failed' && <Failed failure={answer.failure} retry={answer.retry} />}
      <EvidenceFilterBar state={state} rows={rows} />
      {shown.length === 0 ? (
        <Empty>No record matches. Fewer filters may find it.</Empty>
      ) : (
        <>
          <p class="source-line" role="status">
            <span>
              {plural(shown.length, 'record')}, as known on {formatDate(day)}
            </span>
            <CsvLink fileName={`${profile.id}-evidence-${day}.csv`} make={() => evidenceCsv(shown)} />
          </p>
          <DataTable
            caption={`Evidence on ${profile.name}`}
            columns={evidenceColumns}
            rows={shown}
            keyOf={({ id }) => id}
            defaultSort="-known"
            sortName="evidenceSort"
            rowsShown={ROWS_SHOWN}
          />
        </>
      )}
    </section>
  );
}

function titleOf(rows: readonly EvidenceRow[]): string {
  const uncited = rows.filter(({ cited }) => !cited).length;
  const total = plural(rows.length, 'record');
  if (uncited === 0) return `All evidence: ${total}, each with a cited source`;
  return `All evidence: ${total}, ${uncited} of them uncited`;
}

const evidenceCsv = (rows: readonly EvidenceRow[]): string =>
  csvText(
    ['id', 'record', 'text', 'from', 'to', 'knownFrom', 'confidence', 'cited', 'usedBy', 'sources'],
    rows.map(({ id, label, text, from, to, knownFrom, confidence, cited, usedBy, sources }) => [
      ...[id, label, text, from, to, knownFrom, confidence, cited, usedBy.join(' ')],
      sources.map(({ title, url }) => url ?? title).join(' | '),
    ]),
  );
