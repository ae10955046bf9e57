import type { ComponentChildren } from 'preact';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { BandLabel } from '../../../components/BandLabel.tsx';
import { OddsInWords } from '../../../components/OddsInWords.tsx';
import { LEVEL_MEANINGS } from '../../../components/oversight/levels.ts';
import type { Profile } from '../../../components/oversight/profile.ts';
import { RankInterval, rankInWords } from '../../../components/ranks/RankInterval.tsx';
import { ScoreAxis, ScoreInterval } from '../../../components/ScoreInterval.tsx';
import { formatDate } from '../../../format/dates.ts';
import { formatEstimate, formatPoints, plural } from '../../../format/numbers.ts';
import { formatPercent, formatPercentRange } from '../../../format/probability.ts';
import { JURISDICTION_DOMAIN } from '../domain.ts';
import type { Score } from '../questions.ts';

interface Props {
  score: Score;
  /** Absent when they could not be had. */
  levels: Pick<Profile, 'oversightLevels'> | undefined;
}

/** The score with its interval, its rank with its interval, and what stands behind both. */
export function ScoreSummary({ score, levels }: Props) {
  const { probability, rank, exposed } = score;
  return (
    <section class="grid">
      <h2 class="visually-hidden">Score</h2>
      <div class="span-7 jurisdiction-answer">
        <p class="jurisdiction-odds">
          <OddsInWords odds={probability} />
        </p>
        <ScoreAxis domain={JURISDICTION_DOMAIN} />
        <ScoreInterval odds={probability} band={score.riskBand} domain={JURISDICTION_DOMAIN} />
        <p class="small quiet">Probability of a state theft in 12 months, 90&#8239;% interval, log scale</p>
        <p class="jurisdiction-compare">
          <AsOfLink href={`/compare?codes=${score.code}`}>Compare with other jurisdictions</AsOfLink>
        </p>
      </div>
      <dl class="facts span-5 jurisdiction-facts">
        <Fact name="State theft in 12 months">
          {formatPercent(probability.state)} ({formatPercentRange(probability.low, probability.high)})
        </Fact>
        <Fact name="Risk points">
          {formatPoints(score.riskPoints)} <BandLabel band={score.riskBand} />
        </Fact>
        <Fact name="Rank">
          {rankInWords(rank)} of {rank.of}
          <RankInterval rank={rank} />
        </Fact>
        <Fact name="Exposed">
          {plural(exposed.exchanges.length, 'open exchange')}
          {exposed.exchanges.length > 0 &&
            `; ${formatEstimate(exposed.expectedStateThefts)} state thefts expected in 12 months`}
        </Fact>
        <Fact name="Oversight">
          {levels ? <Level levels={levels} /> : <span class="absent">could not be loaded</span>}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Level({ levels: { oversightLevels } }: { levels: Pick<Profile, 'oversightLevels'> }) {
  const newest = oversightLevels.at(-1);
  if (!newest) return <span class="absent">not known</span>;
  const { level, from } = newest;
  return (
    <>
      Level {level} of 3: {LEVEL_MEANINGS[level]}
      {level > 0 && `, since ${formatDate(from)}`}
    </>
  );
}
