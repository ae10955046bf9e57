import { Figure } from '../../../components/Figure.tsx';
import { Select } from '../../../components/Select.tsx';
import { csvText } from '../../../format/csv.ts';
import { formatDate } from '../../../format/dates.ts';
import { formatChange } from '../../../format/numbers.ts';
import { oneOf } from '../../../state/parse.ts';
import { useQueryState } from '../../../state/useQueryState.ts';
import type { Score } from '../questions.ts';
import { START_POINTS, stepsByGroup, stepsBySize, stepsDomain } from '../waterfall.ts';
import { UnknownFactors } from './UnknownFactors.tsx';
import { Waterfall } from './Waterfall.tsx';
import { whyTitle } from './whyTitle.ts';
import './why.css';

const ROW_PX = 92;

const ORDERS = [
  { value: '', name: 'By group' },
  { value: 'size', name: 'By size' },
];

/** What the score is made of. */
export function WhySection({ score, day }: { score: Score; day: string }) {
  const [order, setOrder] = useQueryState('order', oneOf(['size']));
  const { contributions, rawPoints, name } = score;
  const groups =
    order === 'size'
      ? [{ group: undefined, steps: stepsBySize(contributions) }]
      : stepsByGroup(contributions);
  const domain = stepsDomain(groups.flatMap(({ steps }) => steps));
  return (
    <section class="section" id="why">
      <h2>Why: what raises and what lowers it</h2>
      <p class="section-lead">
        Each factor adds or takes risk points compared with the average exchange. They sum exactly to{' '}
        {formatChange(rawPoints - START_POINTS)}. They are associations found in past thefts, not causes.
      </p>
      <div class="exchange-why-order">
        <Select label="Order" value={order ?? ''} options={ORDERS} onChange={setOrder} />
      </div>
      <Figure
        title={whyTitle(score)}
        subtitle="Risk points added or taken by each factor; ten points double the hazard"
        height={contributions.length * ROW_PX}
        source={`the model’s factors with the facts under each, as known on ${formatDate(day)}`}
        csv={{ fileName: `${score.id}-contributions-${day}.csv`, make: () => contributionsCsv(score) }}
      >
        {() => <Waterfall groups={groups} domain={domain} name={name} rawPoints={rawPoints} />}
      </Figure>
      <UnknownFactors unknown={score.coverage.unknown} />
    </section>
  );
}

const contributionsCsv = ({ contributions }: Score): string =>
  csvText(
    ['factor', 'group', 'value', 'points', 'sentence', 'evidence'],
    contributions.map((each) => [
      each.factor,
      each.group,
      each.value,
      each.points,
      each.sentence,
      each.evidence.join(' '),
    ]),
  );
