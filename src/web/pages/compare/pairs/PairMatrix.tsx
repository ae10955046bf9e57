import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatPercent } from '../../../format/probability.ts';
import { CLEAR, type RiskierThan } from '../pairs.ts';
import { shadeOf } from './shade.ts';

/** P(row riskier than column) as numbers: shaded, and bold where the order is clear. */
export function PairMatrix({ codes, probabilities }: RiskierThan) {
  return (
    <table class="compare-pair-matrix">
      <caption class="visually-hidden">
        Probability that the jurisdiction of the row is riskier than that of the column
      </caption>
      <thead>
        <tr>
          <td>
            <span class="visually-hidden">row riskier than column</span>
          </td>
          {codes.map((code) => (
            <th key={code} scope="col">
              <Name code={code} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {codes.map((code, row) => (
          <tr key={code}>
            <th scope="row">
              <Name code={code} />
            </th>
            {codes.map((other, column) => (
              <Cell
                key={other}
                probability={row === column ? undefined : (probabilities[row]?.[column] ?? undefined)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const UNIT = '\u202f%';

/** The full name; where there is no room its code stands for it. */
function Name({ code }: { code: string }) {
  return (
    <>
      <span class="compare-matrix-name">{jurisdictionName(code)}</span>
      <span class="compare-matrix-code" aria-hidden="true">
        {code}
      </span>
    </>
  );
}

function Cell({ probability }: { probability: number | undefined }) {
  if (probability === undefined) {
    return (
      <td class="compare-matrix-self">
        <span class="visually-hidden">itself</span>
        <span aria-hidden="true">–</span>
      </td>
    );
  }
  const isClear = probability >= CLEAR || probability <= 1 - CLEAR;
  return (
    <td data-shade={shadeOf(probability)} data-clear={isClear}>
      {formatPercent(probability).replace(UNIT, '')}
      <span class="compare-matrix-unit">{UNIT}</span>
    </td>
  );
}
