/** A Markdown table; cells are escaped. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A section under a heading; paragraphs, lists and tables are parted by empty lines. */
export function section(heading: string, ...blocks: readonly string[]): string {
  return [`## ${heading}`, ...blocks].join('\n\n');
}

/** A list of points. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
