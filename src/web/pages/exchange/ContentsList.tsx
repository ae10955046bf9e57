const SECTIONS = [
  { id: 'score', name: 'Score', isOfScore: true },
  { id: 'why', name: 'Why', isOfScore: true },
  { id: 'history', name: 'History', isOfScore: false },
  { id: 'patterns', name: 'Attack patterns', isOfScore: true },
  { id: 'what-if', name: 'What if', isOfScore: true },
  { id: 'evidence', name: 'Evidence', isOfScore: false },
  { id: 'api', name: 'Badge and data', isOfScore: true },
  { id: 'dispute', name: 'Dispute', isOfScore: false },
];

/** Links to the sections of the page. */
export function ContentsList({ isScored }: { isScored: boolean }) {
  return (
    <nav class="exchange-contents" aria-label="On this page">
      <ul>
        {SECTIONS.filter(({ isOfScore }) => isScored || !isOfScore).map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
