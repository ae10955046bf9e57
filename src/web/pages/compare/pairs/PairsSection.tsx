import { CsvLink } from '../../../components/CsvLink.tsx';
import { Section } from '../../../components/Section.tsx';
import { csvText } from '../../../format/csv.ts';
import { formatDate } from '../../../format/dates.ts';
import { formatRoundPercent } from '../../../format/probability.ts';
import { CLEAR, type Pair, type RiskierThan } from '../pairs.ts';
import { PairMatrix } from './PairMatrix.tsx';
import { extremesInWords, pairsTitle } from './pairsInWords.ts';

interface Props {
  matrix: RiskierThan;
  pairs: readonly Pair[];
  asOf: string;
}

/** How sure the order of each pair is. */
export function PairsSection({ matrix, pairs, asOf }: Props) {
  if (pairs.length === 0) return null;
  const lead = `Probability, in percent, that the row is riskier than the column. ${extremesInWords(pairs)} Bold marks an order that is clear: ${formatRoundPercent(CLEAR)} or more, or ${formatRoundPercent(1 - CLEAR)} or less, before rounding.`;
  return (
    <Section title={pairsTitle(pairs)} lead={lead}>
      <PairMatrix {...matrix} />
      <p class="source-line">
        <span>
          Heistcast, joint posterior of the model’s coefficients, as known on {formatDate(asOf)}. Intervals
          may overlap although an order is clear: what two jurisdictions share cancels out.
        </span>
        <CsvLink fileName={`riskier-than-${asOf}.csv`} make={() => matrixCsv(matrix)} />
      </p>
    </Section>
  );
}

const matrixCsv = ({ codes, probabilities }: RiskierThan): string =>
  csvText(
    ['rowRiskierThanColumn', ...codes],
    codes.map((code, row) => [code, ...(probabilities[row] ?? [])]),
  );
