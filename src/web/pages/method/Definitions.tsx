import { Section } from '../../components/Section.tsx';

const TERMS: readonly [term: string, meaning: string][] = [
  [
    'Theft',
    'Assets of an exchange or its customers taken by intrusion. Repelled attempts, data leaks, exit scams, chain reorganisations and market manipulation are not thefts; they stay in the evidence.',
  ],
  ['State theft', 'A theft publicly attributed to, or credibly suspected of, a state actor.'],
  ['Attributed', 'Stated as a finding by an authority or a named analyst.'],
  ['Suspected', 'Credibly named, without such a finding.'],
  [
    'Knowable, as known on',
    'Public by that day. An attribution published in 2024 of a theft in 2018 does not exist in a score of 2020, though the theft does.',
  ],
  ['Exchange', 'An exchange, broker or custodian of the register.'],
  [
    'Exchange-year',
    'One exchange in one calendar year, as it was open and known on 1 January; a part of a year counts in part.',
  ],
  ['Register', 'Exchanges that were open on a day and known for something other than being robbed.'],
  ['90\u202f% interval', 'Nine times in ten it should hold the true value, if the model is right.'],
  [
    'Coverage',
    'How many of the model’s questions have a known answer, and how many of these a cited source. Little known is not little risk.',
  ],
  ['Vintage', 'The model as fitted on what was public on one 1 January.'],
];

/** What the words of these pages mean. */
export function Definitions() {
  return (
    <Section id="terms" title="What the words mean">
      <dl class="facts method-definitions">
        {TERMS.map(([term, meaning]) => [
          <dt key={term}>{term}</dt>,
          <dd key={`${term}/meaning`}>{meaning}</dd>,
        ])}
      </dl>
    </Section>
  );
}
