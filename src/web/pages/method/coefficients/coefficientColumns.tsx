import type { Column } from '../../../components/DataTable.tsx';
import { formatDifference } from '../estimates.ts';
import { AxisNote, IntervalOnAxis } from '../IntervalOnAxis.tsx';
import type { Feature } from '../questions.ts';
import { priorRange } from './coefficientRows.ts';

const AXIS = { from: -0.5, to: 1.5, reference: 0 };

const PARTS: Record<Feature['part'], string> = {
  hazard: 'hazard of any theft',
  share: 'share of state thefts',
};

/** The columns of the coefficients. */
export const coefficientColumns: readonly Column<Feature>[] = [
  {
    id: 'feature',
    name: 'Feature',
    isRowHeader: true,
    cell: ({ question, rationale, source }) => (
      <details class="method-feature">
        <summary>{question}</summary>
        <p>{rationale}</p>
        <p class="quiet">Prior: {source}.</p>
      </details>
    ),
  },
  { id: 'part', name: 'Acts on', sortBy: ({ part }) => part, cell: ({ part }) => PARTS[part] },
  {
    id: 'prior',
    name: 'Prior, mean ± sd',
    cell: ({ prior }) => `${formatDifference(prior.mean)} ± ${prior.sd.toFixed(2)}`,
  },
  {
    id: 'coefficient',
    name: 'Coefficient (90\u202f%)',
    descendsFirst: true,
    sortBy: ({ coefficient }) => coefficient,
    cell: (feature) => inWords(feature),
  },
  {
    id: 'interval',
    name: 'Interval; grey: prior',
    note: <AxisNote axis={AXIS} format={(value) => value.toFixed(1).replace('-', '\u2212')} />,
    width: '14rem',
    cell: (feature) => (
      <IntervalOnAxis
        value={{ estimate: feature.coefficient, low: feature.low, high: feature.high }}
        axis={AXIS}
        range={priorRange(feature)}
        label={inWords(feature)}
      />
    ),
  },
];

const inWords = ({ coefficient, low, high }: Feature): string =>
  `${formatDifference(coefficient)} (${formatDifference(low)} to ${formatDifference(high)})`;
