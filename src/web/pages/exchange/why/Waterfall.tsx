import { EvidenceDisclosure } from '../../../components/EvidenceDisclosure.tsx';
import { factorName, groupName } from '../../../format/factors.ts';
import { formatChange, formatPoints } from '../../../format/numbers.ts';
import { START_POINTS, type Step, type StepGroup } from '../waterfall.ts';

interface Domain {
  from: number;
  to: number;
}

interface Props {
  /** Steps in order, in groups that have a name and sum, or one group without. */
  groups: readonly (StepGroup | { group: undefined; steps: Step[] })[];
  domain: Domain;
  name: string;
  rawPoints: number;
}

/** Contributions from the average exchange to the score, each a bar from where the one before ended. */
export function Waterfall({ groups, domain, name, rawPoints }: Props) {
  return (
    <div class="exchange-waterfall">
      <Total label="Average exchange, 2017 to 2025" points={START_POINTS} domain={domain} />
      {groups.map((each) => (
        <div key={each.group ?? 'all'}>
          {each.group !== undefined && (
            <h4 class="exchange-waterfall-head">
              <span>{groupName(each.group)}</span>
              <span class="exchange-waterfall-points">{formatChange(each.sum)}</span>
            </h4>
          )}
          <ul>
            {each.steps.map((step) => (
              <StepRow key={step.contribution.factor} step={step} domain={domain} />
            ))}
          </ul>
        </div>
      ))}
      <Total label={name} points={rawPoints} domain={domain} />
    </div>
  );
}

const percent = (points: number, { from, to }: Domain): string => `${((points - from) / (to - from)) * 100}%`;

function Total({ label, points, domain }: { label: string; points: number; domain: Domain }) {
  return (
    <div class="exchange-waterfall-row exchange-waterfall-total">
      <strong>{label}</strong>
      <div class="exchange-waterfall-bar" aria-hidden="true">
        <span class="exchange-waterfall-mark" style={{ left: percent(points, domain) }} />
      </div>
      <strong class="exchange-waterfall-points">{formatPoints(points)}</strong>
    </div>
  );
}

function StepRow({ step: { contribution, from, to }, domain }: { step: Step; domain: Domain }) {
  const { factor, points, sentence, evidence } = contribution;
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  const width = `${((most - least) / (domain.to - domain.from)) * 100}%`;
  return (
    <li class="exchange-waterfall-row">
      <div>
        <p class="exchange-waterfall-factor">{factorName(factor)}</p>
        <p class="exchange-waterfall-sentence">{sentence}</p>
        <EvidenceDisclosure ids={evidence} about={factorName(factor)} />
      </div>
      <div class="exchange-waterfall-bar" aria-hidden="true">
        <span
          class="exchange-waterfall-step"
          data-direction={points > 0 ? 'up' : points < 0 ? 'down' : 'none'}
          style={{ left: percent(least, domain), width }}
        />
        <span class="exchange-waterfall-thread" style={{ left: percent(to, domain) }} />
      </div>
      <span class="exchange-waterfall-points">{formatChange(points)}</span>
    </li>
  );
}
