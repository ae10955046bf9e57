import { formatCount } from '../../format/numbers.ts';
import { formatUsd } from '../../format/usd.ts';
import { BLAMES, type Blame, type StackedYear } from './stackYears.ts';

const NAMES: Record<Blame, string> = {
  attributed: 'Attributed to a state',
  suspected: 'State suspected',
  other: 'Others or nobody',
};

/** The bars' numbers. */
export function YearTable({ stacks }: { stacks: readonly StackedYear[] }) {
  return (
    <table class="data-table">
      <thead>
        <tr>
          <th scope="col">Year</th>
          {BLAMES.map((blame) => (
            <th key={blame} scope="col">
              {NAMES[blame]}
            </th>
          ))}
          <th scope="col">Loss not known</th>
        </tr>
      </thead>
      <tbody>
        {stacks.map((stack) => (
          <tr key={stack.year}>
            <th scope="row">{stack.year}</th>
            {BLAMES.map((blame) => (
              <td key={blame} data-label={NAMES[blame]}>
                {formatCount(stack.thefts[blame])}
                {stack.losses[blame] > 0 && `, ${formatUsd(stack.losses[blame])}`}
              </td>
            ))}
            <td data-label="Loss not known">{formatCount(stack.lossesUnknown)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
