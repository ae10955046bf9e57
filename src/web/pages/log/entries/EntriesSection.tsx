import type { ComponentChildren } from 'preact';
import { useFresh } from '../../../api/useFresh.ts';
import { Answered } from '../../../components/Answered.tsx';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { CsvLink } from '../../../components/CsvLink.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Section } from '../../../components/Section.tsx';
import { formatCount, plural } from '../../../format/numbers.ts';
import { formatTime } from '../../../format/times.ts';
import { whole } from '../../../state/parse.ts';
import { useQueryState } from '../../../state/useQueryState.ts';
import { type Entries, entriesQuestion, ROWS_PER_PAGE } from '../questions.ts';
import { entryColumns } from './entryColumns.tsx';

const ENTRIES_PX = 700;

interface Props {
  /** What stands below: it comes with the entries, so that it does not jump. */
  children: ComponentChildren;
}

/** The entries of the log, newest first, a page at a time. */
export function EntriesSection({ children }: Props) {
  const [before] = useQueryState('before', whole(1, Number.MAX_SAFE_INTEGER));
  const answer = useFresh(entriesQuestion(before));
  return (
    <Answered answer={answer} height={ENTRIES_PX} label="Loading the log">
      {(page) => (
        <div class="log-sections">
          <EntriesPage page={page} isNewest={before === undefined} />
          {children}
        </div>
      )}
    </Answered>
  );
}

function EntriesPage({ page: { entries, total }, isNewest }: { page: Entries; isNewest: boolean }) {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) {
    return (
      <Section title={total === 0 ? 'Nothing was submitted yet' : 'No entry stands here'}>
        <Empty>
          {total === 0
            ? 'The first key that is made is the first entry.'
            : `The log has ${plural(total, 'entry', 'entries')}.`}
        </Empty>
        {total > 0 && <AsOfLink href="/log">The newest entries</AsOfLink>}
      </Section>
    );
  }
  return (
    <Section title={titleOf(total, isNewest, first, last)} id="entries">
      <p class="source-line">
        <span>Newest first; the CSV has every hash and digest in full</span>
        <CsvLink href={`/v1/log?format=csv&after=${last.seq - 1}&limit=${ROWS_PER_PAGE}`} />
      </p>
      <DataTable
        caption="Entries of the log"
        columns={entryColumns}
        rows={entries}
        keyOf={({ seq }) => String(seq)}
        defaultSort=""
      />
      <nav class="log-pages" aria-label="Pages of the log">
        {!isNewest && <AsOfLink href="/log">Newest</AsOfLink>}
        {first.seq < total && (
          <AsOfLink href={`/log?before=${first.seq + ROWS_PER_PAGE + 1}`}>Newer</AsOfLink>
        )}
        {last.seq > 1 && <AsOfLink href={`/log?before=${last.seq}`}>Older</AsOfLink>}
      </nav>
    </Section>
  );
}

type Entry = Entries['entries'][number];

const titleOf = (total: number, isNewest: boolean, first: Entry, last: Entry): string =>
  isNewest
    ? `${plural(total, 'entry', 'entries')}, the newest of ${formatTime(first.at)}`
    : `Entries ${formatCount(last.seq)} to ${formatCount(first.seq)} of ${formatCount(total)}`;
