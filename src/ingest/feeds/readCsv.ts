/** A record of a CSV text, and the line it begins on, from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads CSV (RFC 4180), lines ending in CRLF or LF. Empty lines are left out. Throws an Error that names the line
 * when a quoted cell does not end, or something follows its end.
 */
export function readCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const record: CsvRecord = { line, cells: [] };
    if (!endsLine(text, at)) records.push(record);
    do {
      const isQuoted = text[at] === '"';
      const cell = isQuoted ? quotedCell(text, at, line) : plainCell(text, at);
      record.cells.push(cell.value);
      line += cell.value.split('\n').length - 1;
      at = cell.end;
    } while (text[at++] === ',');
    line += 1;
    if (text[at - 1] === '\r') at += 1;
  }
  return records;
}

interface Cell {
  value: string;
  /** Where the comma or line end after it is. */
  end: number;
}

function plainCell(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && text[end] !== ',' && !endsLine(text, end)) end += 1;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, line: number): Cell {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) throw new Error(`line ${line}: a quoted cell does not end`);
  const next = end + 1;
  if (next < text.length && text[next] !== ',' && !endsLine(text, next))
    throw new Error(`line ${line}: something follows the end of a quoted cell`);
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: next };
}

const endsLine = (text: string, at: number): boolean =>
  text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
