import { formatDate } from '../../../format/dates.ts';
import { formatPercent } from '../../../format/probability.ts';
import { formatDifference, formatGain, formatHundredths, withInterval } from '../estimates.ts';
import { VERDICT_WORDS, verdictAgainst, verdictAgainstPeer } from '../others/verdicts.ts';
import type { Backtest, Target, YearFigures } from '../questions.ts';
import { TARGET_NAMES, TARGETS } from '../targets.ts';

/** A place where the model is not better than something, or wrong. */
interface WeakPoint {
  id: string;
  /** Where: "State theft, 2020". */
  where: string;
  what: string;
}

const CHANCE_AUC = 0.5;

/** Everything in the backtest that speaks against the model, by fixed rules. */
export function weakPoints({ targets, peers }: Backtest): WeakPoint[] {
  return [
    ...TARGETS.flatMap((name) => [
      ...notAhead(targets[name]),
      ...caughtLess(targets[name]),
      ...noSkill(targets[name]),
      ...targets[name].byYear.flatMap((year) => badYear(TARGET_NAMES[name], year)),
    ]),
    ...peers.flatMap(({ publisher, publishedOn, aucDifference }) => {
      const verdict = verdictAgainstPeer({ aucDifference });
      if (!aucDifference || verdict === 'ahead' || verdict === undefined) return [];
      return {
        id: `${publisher}/${publishedOn}`,
        where: `${publisher}, ${formatDate(publishedOn)}`,
        what: `The model is ${VERDICT_WORDS[verdict]} at ranking thefts: AUC difference ${withInterval(aucDifference, formatDifference)}.`,
      };
    }),
  ];
}

const notAhead = ({ target, comparisons }: Target): WeakPoint[] =>
  comparisons.flatMap((rule) => {
    const verdict = verdictAgainst(rule);
    if (verdict === 'ahead') return [];
    return {
      id: `${target}/${rule.baseline}`,
      where: TARGET_NAMES[target],
      what: `The model is ${VERDICT_WORDS[verdict]} against this rule: ${rule.description} (AUC difference ${withInterval(rule.aucDifference, formatDifference)}).`,
    };
  });

const caughtLess = ({ target, comparisons, figures: { captureTop20 } }: Target): WeakPoint[] =>
  comparisons
    .filter((rule) => rule.captureTop20 >= captureTop20.estimate)
    .map((rule) => ({
      id: `${target}/${rule.baseline}/top20`,
      where: `${TARGET_NAMES[target]}, riskiest fifth`,
      what: `This rule caught ${formatPercent(rule.captureTop20)}, the model ${withInterval(captureTop20, formatPercent)}: ${rule.description}.`,
    }));

function noSkill({ target, figures: { brierSkill, logSkill } }: Target): WeakPoint[] {
  return [
    { name: 'Brier skill', value: brierSkill },
    { name: 'Log skill', value: logSkill },
  ]
    .filter(({ value }) => value.low === null || value.low <= 0)
    .map(({ name, value }) => ({
      id: `${target}/${name}`,
      where: TARGET_NAMES[target],
      what: `${name} is not shown to be above none: ${withInterval(value, formatGain)}.`,
    }));
}

function badYear(name: string, figures: YearFigures): WeakPoint[] {
  const { year, auc, observed, expected, observedOverExpected: ratio } = figures;
  const isWorseThanChance = auc !== null && auc < CHANCE_AUC;
  const isLevelWrong = (ratio.low !== null && ratio.low > 1) || (ratio.high !== null && ratio.high < 1);
  if (!isWorseThanChance && !isLevelWrong) return [];
  const parts = [
    ...(isWorseThanChance ? [`The ranking was worse than chance (AUC ${formatHundredths(auc)})`] : []),
    `${observed} seen, ${expected.toFixed(1)} forecast`,
  ];
  return [{ id: `${name}/${year}`, where: `${name}, ${year}`, what: `${parts.join('; ')}.` }];
}
