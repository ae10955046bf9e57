import { Section } from '../../components/Section.tsx';
import { formatDate } from '../../format/dates.ts';
import { formatCount } from '../../format/numbers.ts';
import type { Backtest, Status } from './questions.ts';

const UNKNOWN = [
  'Whether controls work. It knows what an exchange publishes, and larger ones publish more and are robbed more.',
  'How much an exchange holds, who its staff and suppliers are, and whether an intruder is already inside.',
  'Small exchanges apart: those in no recent volume list count as the smallest, and size then tells nothing.',
  'Thefts that were never disclosed, and thefts that were never attributed.',
  'A change of regime: it learns from past years.',
  'What is not dated: some attributes are used as if they had always held, and many days of publication follow a stated rule rather than a source.',
];

interface Props {
  status: Status;
  backtest: Backtest;
}

/** What the evidence covers and what it cannot tell. */
export function Limits({ status: { evidence, counts }, backtest }: Props) {
  const held: [name: string, count: number | undefined][] = [
    ['Exchanges', counts.exchanges],
    ['Facts about exchanges', counts.exchangeFacts],
    ['Observations of volume', counts.volumeObservations],
    ['Incidents', counts.incidents],
    ['Attributions', counts.attributions],
    ['Jurisdictions', counts.jurisdictions],
    ['Facts about jurisdictions', counts.jurisdictionFacts],
  ];
  return (
    <Section
      id="limits"
      title={`Incidents were collected systematically through ${formatDate(evidence.incidentsThrough)}`}
      lead={`Later ones are added as they are noticed; the newest happened on ${formatDate(evidence.newestIncident?.occurredOn ?? evidence.incidentsThrough)}. The evidence was compiled on ${formatDate(evidence.compiledOn)}. The track record above judges thefts through ${formatDate(backtest.incidentsThrough)}.`}
    >
      <div class="grid">
        <div class="span-5 method-part">
          <h3>What the evidence holds</h3>
          <dl class="facts">
            {held.map(([name, count]) => [
              <dt key={name}>{name}</dt>,
              <dd key={`${name}/count`}>{count === undefined ? 'unknown' : formatCount(count)}</dd>,
            ])}
          </dl>
        </div>
        <div class="span-7 method-part">
          <h3>What it cannot know</h3>
          <ul class="prose">
            {UNKNOWN.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
