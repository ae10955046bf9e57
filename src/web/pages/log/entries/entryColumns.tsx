import type { Column } from '../../../components/DataTable.tsx';
import { formatCount } from '../../../format/numbers.ts';
import { formatTime } from '../../../format/times.ts';
import type { LogEntry } from '../questions.ts';
import { entryKindName } from './kindWords.ts';

/** Enough of a hash or id to tell two apart by eye. */
const SHOWN = 12;

const short = (text: string) =>
  text.length <= SHOWN ? <code>{text}</code> : <code title={text}>{text.slice(0, SHOWN)}…</code>;

/** The columns of the log. */
export const entryColumns: readonly Column<LogEntry>[] = [
  { id: 'seq', name: 'Entry', isRowHeader: true, cell: ({ seq }) => formatCount(seq) },
  { id: 'at', name: 'Time', cell: ({ at }) => formatTime(at) },
  { id: 'kind', name: 'What happened', cell: ({ kind }) => entryKindName(kind) },
  { id: 'subject', name: 'Submission or key', cell: ({ subject }) => short(subject) },
  { id: 'by', name: 'By', cell: ({ by }) => (by === 'console' ? 'the command line' : short(by)) },
  { id: 'hash', name: 'Hash', cell: ({ hash }) => short(hash) },
];
