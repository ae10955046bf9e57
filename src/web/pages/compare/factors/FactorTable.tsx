import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatChange, formatPoints } from '../../../format/numbers.ts';
import { text } from '../../../state/parse.ts';
import { useQueryState } from '../../../state/useQueryState.ts';
import { JurisdictionHeadings } from '../JurisdictionHeadings.tsx';
import type { Compared } from '../questions.ts';
import { FactorRow } from './FactorRow.tsx';
import { factorsOf, restOf } from './factors.ts';

/** Factors down, jurisdictions across; a factor opens the facts it rests on in each of them. */
export function FactorTable({ compared }: { compared: readonly Compared[] }) {
  const [opened, setOpened] = useQueryState('factor', text);
  return (
    <table class="data-table compare-factor-table" data-columns={compared.length}>
      <caption class="visually-hidden">Points that each factor adds, by jurisdiction</caption>
      <thead>
        <JurisdictionHeadings first="Factor" codes={compared.map(({ code }) => code)} />
      </thead>
      <tbody>
        {factorsOf(compared).map((factor) => (
          <FactorRow
            key={factor.id}
            factor={factor}
            compared={compared}
            isOpen={opened === factor.id}
            onToggle={() => setOpened(opened === factor.id ? undefined : factor.id)}
          />
        ))}
        <SumRow
          name="Everything else"
          note="the average exchange, the level of the industry"
          cells={compared.map((each) => [each.code, formatChange(restOf(each))])}
        />
        <SumRow
          name="Risk points"
          isTotal
          note="50 and all of the above"
          cells={compared.map(({ code, rawPoints }) => [code, formatPoints(rawPoints)])}
        />
      </tbody>
    </table>
  );
}

interface SumProps {
  name: string;
  note: string;
  isTotal?: boolean;
  cells: readonly (readonly [code: string, text: string])[];
}

function SumRow({ name, note, isTotal = false, cells }: SumProps) {
  return (
    <tr class={isTotal ? 'compare-factor-total' : undefined}>
      <th scope="row">
        {name}
        <div class="compare-factor-unit">{note}</div>
      </th>
      {cells.map(([code, points]) => (
        <td key={code} data-label={jurisdictionName(code)} data-align="end">
          {points}
        </td>
      ))}
    </tr>
  );
}
