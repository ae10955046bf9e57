import type { BacktestResult } from '../../domain/backtest.ts';
import { decimal } from '../figuresInWords.ts';
import { list, section } from '../markdown.ts';

/** What the model cannot know, and what in its figures is not clean. */
export function limitsSection({ targets }: BacktestResult): string {
  const { any, state } = targets;
  const ranked = any.byYear.filter(({ auc }) => auc !== null);
  const worst = ranked.toSorted((a, b) => (a.auc ?? 1) - (b.auc ?? 1))[0];
  return section(
    'What it cannot know',
    list([
      'Whether controls work. It knows what a venue publishes, and larger venues publish more and are robbed more. No contribution is a causal effect.',
      'How much a venue holds, who its staff are, what its suppliers do, and whether an intruder is already inside.',
      'Venues below the lists: a venue in no recent volume list counts as the smallest, and among these, which are many, size tells nothing.',
      'Thefts that were never disclosed, and thefts that were never attributed. A state theft here is one that somebody laid to a state.',
      'A change of regime. The model learns from past years; the newest share of state thefts lies beyond anything it was tested on and is held down by two fixed caps.',
    ]),
    '## What is not clean',
    list([
      `The thefts are few: ${any.figures.events} venue-years with one, ${state.figures.events} with a state theft. The intervals say so; differences of a few hundredths between models do not mean much.`,
      'The research log (docs/experiments.md) counts more than 500 fits, many of them near-duplicates, looked at on these same thefts. The entry rule, the public footprint, the weak secondary priors, unlisted as smallest and the shrinkage of the climate were set after seeing pooled figures. The log’s least flattered figure has the size rule and the priors chosen on earlier years only: AUC 0.703 and log skill +0.058 for any theft, 0.726 and +0.171 for state thefts, on the prototype and its evidence of the time. Even that covers only part of the choices.',
      'The inner choice preferred the stronger published priors up to 2021 and half their strength after. What is shipped is a compromise chosen with hindsight.',
      'Some attributes are undated and used as if they had always held: Korean or Japanese retail, derivatives, the base of venues without a dated move. Which venues were researched, and what was found about them, also depends on what became of them.',
      'The register is made today. Closed venues are in it, yet those that left no trace are not. The figures for the whole register above show how much the entry rule matters.',
      'Days of publication are often filled by a stated rule, not by a source: the usual delay of a disclosure, the end of a month. Facts known to have been put on record because of a theft are left out of the footprint; some may remain.',
      'Attributions are right-truncated. Recent thefts will be laid to states that are not yet named; the correction assumes that the delays of the past hold. State thefts of the last years are undercounted in the truth we judge by, which flatters a forecast that is too low.',
      worst === undefined
        ? 'Single years go wrong.'
        : `Single years go wrong: in ${worst.year} the ranking of any theft was ${(worst.auc ?? 1) < 0.5 ? 'worse than chance' : 'weakest'} (AUC ${decimal(worst.auc ?? 0)}, ${worst.observed} thefts for ${decimal(worst.expected, 1)} expected). No variant in the research log repaired 2020, when thefts fell on small European venues.`,
      'Several features (jurisdiction history, control gap, own incidents, recurrence, derivatives) add nothing measurable to the pooled figures. They stay because readers ask for them and their weight is small.',
    ]),
  );
}
