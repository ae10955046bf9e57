import type { Column } from './columns.ts';

/** What a spreadsheet may run (OWASP, CSV injection), after any apostrophes that we would add before it. */
const FORMULA_LIKE = /^'*[=+\-@\0\t\r\n＝＋－＠]/;

/** RFC 4180 text of rows under a comment line and a header. Null and absent are both an empty cell. */
export function csvText(comment: string, columns: readonly Column[], rows: readonly unknown[]): string {
  const lines = [
    `# ${comment}`,
    columns.map((column) => quoted(column.join('.'))).join(','),
    ...rows.map((row) => columns.map((column) => cell(valueAt(row, column))).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function valueAt(row: unknown, [name, ...rest]: Column): unknown {
  if (name === undefined) return row;
  if (typeof row !== 'object' || row === null) return undefined;
  return valueAt(new Map(Object.entries(row)).get(name), rest);
}

/** Numbers and booleans as they are, text without a formula at its start, lists as JSON. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return quoted(FORMULA_LIKE.test(value) ? `'${value}` : value);
  return quoted(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function quoted(text: string): string {
  return /[",\r\n#]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
