import { AsOfLink } from '../../../components/AsOfLink.tsx';
import type { Column } from '../../../components/DataTable.tsx';
import { SourceLink } from '../../../components/EvidenceList.tsx';
import { ruleWords } from '../../../components/incidents/ruleWords.ts';
import { formatDate } from '../../../format/dates.ts';
import { factorName } from '../../../format/factors.ts';
import { plural } from '../../../format/numbers.ts';
import type { EvidenceRow } from './evidenceRows.ts';

const SOURCES_SHOWN = 2;

/** The columns of the table of evidence. */
export const evidenceColumns: readonly Column<EvidenceRow>[] = [
  {
    id: 'label',
    name: 'Record',
    isRowHeader: true,
    width: '23%',
    sortBy: ({ label }) => label,
    cell: ({ label, text, claims = [], incidentId, id, isDisputed }) => (
      <>
        {incidentId ? <AsOfLink href={`/incidents/${incidentId}`}>{label}</AsOfLink> : label}
        {isDisputed && <span class="tag">disputed</span>}
        <p class="exchange-evidence-text">{text}</p>
        {claims.length > 0 && (
          <ul class="plain-list exchange-evidence-text">
            {claims.map((claim) => (
              <li key={claim}>{claim}</li>
            ))}
          </ul>
        )}
        <p class="exchange-evidence-id">
          <a href={`/v1/evidence?ids=${encodeURIComponent(id)}`}>{id}</a>
        </p>
      </>
    ),
  },
  {
    id: 'held',
    name: 'Held or happened',
    width: '10.5rem',
    descendsFirst: true,
    sortBy: ({ from }) => from,
    cell: ({ kind, from, to }) => {
      if (from === null) return <span class="absent">no date</span>;
      if (kind === 'incidents' || kind === 'volumes') return formatDate(from);
      if (to === undefined) return `since ${formatDate(from)}`;
      return to === from ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
    },
  },
  {
    id: 'known',
    name: 'Public since',
    width: '10.5rem',
    descendsFirst: true,
    sortBy: ({ knownFrom }) => knownFrom,
    cell: ({ knownFrom, rule }) => (
      <div>
        {formatDate(knownFrom)}
        {rule && knownRule(rule) && <p class="exchange-evidence-rule">{knownRule(rule)}</p>}
      </div>
    ),
  },
  {
    id: 'source',
    name: 'Source',
    width: '23%',
    sortBy: ({ cited }) => Number(cited),
    cell: (row) => <Sources row={row} />,
  },
  {
    id: 'used',
    name: 'Used for',
    sortBy: ({ usedBy }) => -usedBy.length,
    cell: ({ usedBy }) =>
      usedBy.length === 0 ? <span class="absent">no factor</span> : usedBy.map(factorName).join(', '),
  },
];

/** How a day of publication was found, where a source does not state it. */
const knownRule = (rule: NonNullable<EvidenceRow['rule']>): string | undefined =>
  rule === 'startOfValidity' ? 'assumed: when it began' : ruleWords(rule);

function Sources({ row: { sources, cited, confidence } }: { row: EvidenceRow }) {
  const [shown, rest] = [sources.slice(0, SOURCES_SHOWN), sources.slice(SOURCES_SHOWN)];
  return (
    <div>
      <ul class="plain-list evidence-sources">
        {shown.map((source) => (
          <li key={source.title}>
            <SourceLink {...source} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details class="exchange-evidence-more">
          <summary>{plural(rest.length, 'more source')}</summary>
          <ul class="plain-list evidence-sources">
            {rest.map((source) => (
              <li key={source.title}>
                <SourceLink {...source} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="exchange-evidence-rule">
        {confidence} confidence{cited ? '' : ', no cited source'}
      </p>
    </div>
  );
}
