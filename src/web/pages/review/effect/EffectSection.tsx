import { DataTable } from '../../../components/DataTable.tsx';
import { Section } from '../../../components/Section.tsx';
import { formatCount, plural } from '../../../format/numbers.ts';
import type { Preview } from '../questions.ts';
import { effectColumns } from './effectColumns.tsx';
import { effectTitle, expectedWords } from './effectWords.ts';
import { LEAST_SHOWN_POINTS, seenMoves } from './seenMoves.ts';

const ROWS_SHOWN = 10;

/** What accepting would do to today's scores: the exchanges that move, and how many thefts are to be expected. */
export function EffectSection({ preview }: { preview: Preview }) {
  const { seen, unseen, unlisted } = seenMoves(preview);
  return (
    <Section title={effectTitle(preview)} id="effect">
      <dl class="facts review-facts">
        <dt>Scores of today that move</dt>
        <dd>
          {formatCount(preview.movedTotal)}
          {unseen > 0 && (
            <span class="quiet">
              , {unseen === preview.movedTotal ? 'all' : formatCount(unseen)} by less than{' '}
              {LEAST_SHOWN_POINTS} points
            </span>
          )}
        </dd>
        <dt>State thefts expected in the next 12 months</dt>
        <dd>{expectedWords(preview.expectedStateThefts)}</dd>
      </dl>
      {seen.length > 0 && (
        <DataTable
          caption="Exchanges that would move, most first"
          columns={effectColumns}
          rows={seen}
          keyOf={({ id }) => id}
          defaultSort=""
          rowsShown={ROWS_SHOWN}
        />
      )}
      {unlisted > 0 && (
        <p class="small quiet">
          The {formatCount(seen.length)} that move most; {plural(unlisted, 'other moves', 'others move')} too.
        </p>
      )}
    </Section>
  );
}
