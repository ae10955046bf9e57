import { useId } from 'preact/hooks';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatChange } from '../../../format/numbers.ts';
import type { Compared } from '../questions.ts';
import { FactorFacts } from './FactorFacts.tsx';
import { contributionOf, type Factor } from './factors.ts';

interface Props {
  factor: Factor;
  compared: readonly Compared[];
  isOpen: boolean;
  onToggle(): void;
}

/** A factor's points and value in each jurisdiction and, once opened, the facts behind them. */
export function FactorRow({ factor, compared, isOpen, onToggle }: Props) {
  const id = useId();
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            class="compare-factor-button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={onToggle}
          >
            {factor.name}
          </button>
          <div class="compare-factor-unit">{factor.unit}</div>
        </th>
        {compared.map((each) => (
          <td key={each.code} data-label={jurisdictionName(each.code)} data-align="end">
            <FactorCell factor={factor} compared={each} />
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr class="compare-factor-facts">
          <td id={id} colSpan={compared.length + 1}>
            <FactorFacts factor={factor} compared={compared} />
          </td>
        </tr>
      )}
    </>
  );
}

function FactorCell({ factor, compared }: { factor: Factor; compared: Compared }) {
  const contribution = contributionOf(compared, factor);
  if (!contribution) return <span class="absent">–</span>;
  const { points, value } = contribution;
  return (
    <span class="compare-factor-cell">
      <span>{formatChange(points)}</span>
      <span class="compare-factor-value">
        {value === null ? <span class="absent">unknown</span> : factor.valueInWords(value)}
      </span>
    </span>
  );
}
