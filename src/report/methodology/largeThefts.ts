import type { BacktestResult, LargeTheft } from '../../domain/backtest.ts';
import { dateInWords } from '../../scoring/sentence.ts';
import { decimal, dollars, percent } from '../figuresInWords.ts';
import { section, table } from '../markdown.ts';

/** Every large theft with what was said the day before: the hits and the misses. */
export function largeTheftsSection({
  largeThefts,
  largeTheftUsd,
  firstYear,
  lastYear,
}: BacktestResult): string {
  const scored = largeThefts.filter(({ score }) => score !== null);
  const share = (isMet: (score: NonNullable<LargeTheft['score']>) => boolean) =>
    scored.filter(({ score }) => score !== null && isMet(score)).length;
  const inTop = share(({ percentile }) => (percentile ?? 0) >= 80);
  const below = share(({ percentile }) => (percentile ?? 100) < 50);
  return section(
    'Hits and misses',
    `Every theft above ${dollars(largeTheftUsd)} at a venue of the registry from ${firstYear} to ${lastYear}, with the score of the day before. Of the ${largeThefts.length}, ${largeThefts.length - scored.length} hit a venue that was not in the register that day. Of the other ${scored.length}, ${inTop} hit a venue in the top fifth of scores and ${below} one in the lower half.`,
    table(
      ['theft', 'venue', 'loss', 'state', 'any theft', 'state theft', 'points', 'band', 'percentile'],
      largeThefts.map((theft) => [
        dateInWords(theft.occurredOn),
        theft.exchangeName,
        dollars(theft.lossUsd),
        theft.state ? 'yes' : '',
        ...scoreCells(theft.score),
      ]),
    ),
  );
}

function scoreCells(score: LargeTheft['score']): string[] {
  if (score === null) return ['', '', '', 'not in the register', ''];
  return [
    percent(score.any, 1),
    percent(score.state, 1),
    decimal(score.riskPoints, 0),
    score.riskBand,
    score.percentile === null ? '' : decimal(score.percentile, 0),
  ];
}
