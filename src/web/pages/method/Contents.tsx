const PARTS = [
  ['how', 'How a score is made'],
  ['figures', 'How right it was'],
  ['reliability', 'Calibration'],
  ['bands', 'Bands'],
  ['others', 'Against others'],
  ['weak', 'Where it is not better'],
  ['years', 'Year by year'],
  ['misses', 'Large thefts'],
  ['coefficients', 'Coefficients'],
  ['limits', 'Limits'],
  ['terms', 'Words'],
  ['cite', 'Citing'],
] as const;

/** Links to the parts of the page. */
export function Contents() {
  return (
    <nav class="method-contents" aria-label="On this page">
      <ul>
        {PARTS.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
