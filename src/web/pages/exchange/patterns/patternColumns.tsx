import { AsOfLink } from '../../../components/AsOfLink.tsx';
import type { Column } from '../../../components/DataTable.tsx';
import { patternAnchor } from '../../../components/incidents/patternAnchor.ts';
import { TechniqueLinks } from '../../../components/incidents/TechniqueLinks.tsx';
import { formatDate } from '../../../format/dates.ts';
import { factKindName } from '../../../format/factKinds.ts';
import { formatPercent } from '../../../format/probability.ts';
import { factOf } from '../evidenceIds.ts';
import type { Fact } from '../questions.ts';
import type { PatternRow } from './patternRows.ts';

/** The columns of a table of patterns, for the facts of one venue. */
export const patternColumns = (facts: readonly Fact[]): readonly Column<PatternRow>[] => [
  {
    id: 'name',
    name: 'Pattern',
    isRowHeader: true,
    sortBy: ({ name }) => name,
    cell: (row) => (
      <>
        <AsOfLink href={`/patterns#${patternAnchor(row)}`}>{row.name}</AsOfLink>
        {row.pattern && <TechniqueLinks pattern={row.pattern} />}
      </>
    ),
  },
  {
    id: 'share',
    name: 'Share of next theft',
    align: 'end',
    width: '10rem',
    descendsFirst: true,
    sortBy: ({ share }) => share,
    cell: ({ share }) => <ShareBar share={share} />,
  },
  {
    id: 'met',
    name: 'Known controls that meet it',
    width: '30%',
    sortBy: ({ metBy }) => metBy.length,
    cell: ({ metBy }) =>
      metBy.length === 0 ? (
        <span class="absent">none known</span>
      ) : (
        <ul class="plain-list">
          {metBy.map((id) => (
            <li key={id}>
              <MeetingControl fact={factOf(id, facts)} id={id} />
            </li>
          ))}
        </ul>
      ),
  },
  {
    id: 'others',
    name: 'Other controls that would',
    width: '24%',
    cell: ({ notKnown }) =>
      notKnown.length === 0 ? <span class="absent">none</span> : notKnown.map(factKindName).join(', '),
  },
];

function ShareBar({ share }: { share: number }) {
  return (
    <span class="exchange-share-bar">
      {formatPercent(share)}
      <span class="exchange-share-bar-track" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}

function MeetingControl({ fact, id }: { fact: Fact | undefined; id: string }) {
  if (!fact) return <>{id}</>;
  return (
    <>
      {factKindName(fact.kind)}, since {formatDate(fact.from)}
      {!fact.sources.some(({ cited }) => cited) && <span class="uncited">uncited</span>}
    </>
  );
}
