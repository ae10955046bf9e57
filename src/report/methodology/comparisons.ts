import type { BacktestResult, BaselineComparison, TargetBacktest } from '../../domain/backtest.ts';
import { dateInWords } from '../../scoring/sentence.ts';
import { decimal, percent, signed, withInterval } from '../figuresInWords.ts';
import { section, table } from '../markdown.ts';

/** The model against baselines and against other publishers' ratings. */
export function comparisonsSection({ targets, peers }: BacktestResult): string {
  const compared = peers.filter(({ tooFew }) => !tooFew);
  const left = peers.filter(({ tooFew }) => tooFew);
  const three = (value: number) => decimal(value, 3);
  return section(
    'Against others',
    'Differences on the same rows and the same resamples. AUC above 0 and log loss below 0 mean that the model is better; it is called ahead where the whole interval says so. The baselines learn on the same rows and labels; the tree ensembles have usual settings, untuned.',
    ...[targets.any, targets.state].flatMap((target) => [
      target.target === 'any' ? '**Any theft**' : '**State theft**',
      baselineTable(target),
    ]),
    '**Ratings of other publishers**, read as a statement of safety, against our probability of any theft of the same day, for the same venues; robbed after it, to the end of the collected incidents:',
    table(
      ['rating', 'venues', 'robbed after', 'AUC of the rating', 'AUC of ours', 'ours minus theirs'],
      compared.map(({ publisher, publishedOn, venues, robbed, peerAuc, ourAuc, aucDifference }) => [
        `${publisher}, ${dateInWords(publishedOn)}`,
        String(venues),
        String(robbed),
        ...[peerAuc, ourAuc].map((auc) => (auc ? withInterval(auc, three) : '')),
        aucDifference ? withInterval(aucDifference, signed) : '',
      ]),
    ),
    'An AUC below 0.5 ranks thefts backwards: larger venues look safer and are robbed more.',
    `Too few rated venues, or too few robbed, to compare: ${left
      .map(
        ({ publisher, publishedOn, venues, robbed }) =>
          `${publisher}, ${dateInWords(publishedOn)} (${venues} venues, ${robbed} robbed)`,
      )
      .join('; ')}.`,
  );
}

function baselineTable({ comparisons }: TargetBacktest): string {
  return table(
    ['baseline', 'AUC', 'log skill', 'top 20 %', 'AUC difference', 'log loss difference, ×1000', ''],
    comparisons.map((each) => [
      each.description,
      decimal(each.auc, 3),
      signed(each.logSkill),
      percent(each.captureTop20),
      withInterval(each.aucDifference, signed),
      withInterval(each.logLossDifference, (value) => signed(1000 * value, 1)),
      verdict(each),
    ]),
  );
}

function verdict({ aucDifference, logLossDifference }: BaselineComparison): string {
  const isAhead = [(aucDifference.low ?? 0) > 0, (logLossDifference.high ?? 0) < 0];
  if (isAhead.every(Boolean)) return 'ahead';
  if (isAhead[0]) return 'ahead in ranking only';
  return isAhead[1] ? 'ahead in log loss only' : 'not clearly ahead';
}
