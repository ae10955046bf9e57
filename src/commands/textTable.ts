const NUMBER = /^[+-]?[\d.]+( %)?$/;

/** A table in columns of equal width: numbers to the right, text to the left, two spaces between. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = rows.map((row) => row.map(String));
  const widths = header.map((name, j) => Math.max(name.length, ...cells.map((row) => (row[j] ?? '').length)));
  const isNumber = header.map((_, j) => cells.length > 0 && cells.every((row) => NUMBER.test(row[j] ?? '')));
  const line = (row: readonly string[]) =>
    row
      .map((cell, j) => (isNumber[j] ? cell.padStart(widths[j] ?? 0) : cell.padEnd(widths[j] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '─'.repeat(width))), ...cells.map(line)].join('\n');
}

/** 0.1623 as "16.2 %". */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** 1230000000 as "1.23 bn USD". */
export function dollars(amount: number): string {
  if (amount >= 1e9) return `${Number((amount / 1e9).toPrecision(3))} bn USD`;
  return amount >= 1e6 ? `${Number((amount / 1e6).toPrecision(3))} m USD` : `${Math.round(amount)} USD`;
}
