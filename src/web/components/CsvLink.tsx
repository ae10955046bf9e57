/** Data as CSV: an address that serves it, or a way to make it here. */
export type CsvSource = { href: string } | { fileName: string; make(): string };

/** "Data as CSV". */
export function CsvLink(props: CsvSource) {
  if ('href' in props) {
    return (
      <a href={props.href} download>
        Data as CSV
      </a>
    );
  }
  return (
    <button type="button" class="link-button" onClick={() => save(props.fileName, props.make())}>
      Data as CSV
    </button>
  );
}

function save(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
