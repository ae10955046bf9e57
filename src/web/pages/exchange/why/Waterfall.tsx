import { formatChange, formatPoints } from '../../../format/numbers.ts';
import { EvidenceDisclosure } from '../../../components/EvidenceDisclosure.tsx';
import { factorName, groupName } from '../../../format/factors.ts';
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
    <div class="waterfall">
      <Total label="Average exchange, 2017 to 2025" points={START_POINTS} domain={domain} />
      {groups.map((each) => (
        <div key={each.group ?? 'all'} class="waterfall-group">
          {each.group !== undefined && (
            <h4 class="waterfall-head">
              <span>{groupName(each.group)}</span>
              <span class="waterfall-points">{formatChange(each.sum)}</span>
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
    <div class="waterfall-row waterfall-total">
      <strong>{label}</strong>
      <div class="waterfall-bar" aria-hidden="true">
        <span class="waterfall-mark" style={{ left: percent(points, domain) }} />
      </div>
      <strong class="waterfall-points">{formatPoints(points)}</strong>
    </div>
  );
}

function StepRow({ step: { contribution, from, to }, domain }: { step: Step; domain: Domain }) {
  const { factor, points, sentence, evidence } = contribution;
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  const width = `${((most - least) / (domain.to - domain.from)) * 100}%`;
  return (
    <li class="waterfall-row">
      <div>
        <p class="waterfall-factor">{factorName(factor)}</p>
        <p class="waterfall-sentence">{sentence}</p>
        <EvidenceDisclosure ids={evidence} about={factorName(factor)} />
      </div>
      <div class="waterfall-bar" aria-hidden="true">
        <span
          class="waterfall-step"
          data-direction={points > 0 ? 'up' : points < 0 ? 'down' : 'none'}
          style={{ left: percent(least, domain), width }}
        />
        <span class="waterfall-thread" style={{ left: percent(to, domain) }} />
      </div>
      <span class="waterfall-points">{formatChange(points)}</span>
    </li>
  );
}
