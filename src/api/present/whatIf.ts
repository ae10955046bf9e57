import { z } from 'zod';
import { controlKind } from '../../domain/exchange.ts';
import { factorGroup, type RiskBand } from '../../domain/score.ts';
import { listInWords } from '../../scoring/sentence.ts';
import type { ControlSearch } from '../../scoring/whatIf/smallestControlSet.ts';
import type { ContributionSide, WhatIf } from '../../scoring/whatIf/whatIf.ts';
import { orNull } from '../http/orNull.ts';
import { apportion, toDecimals, toSignificant } from '../http/round.ts';
import { presentInShort, presentWithLoss, scoreInShort, scoreWithLoss } from './scoreInShort.ts';

const DIGITS = 2;
const NOTE =
  'An association, not an effect: the difference says how venues with such features fared in the past, not what a change would do to this one. Supposed controls act on the control gap alone: they are left out of the public footprint, which stands for the assets a venue holds and rises with risk.';

const changeSide = z
  .strictObject({ value: z.number().nullable(), points: z.number(), sentence: z.string() })
  .meta({ id: 'ContributionSide', description: 'A factor’s value, its points and the reason in words.' });

const contributionChange = z
  .strictObject({
    factor: z.string(),
    group: factorGroup,
    before: changeSide,
    after: changeSide,
    difference: z.number().describe('Points after minus points before; they sum to the change of rawPoints.'),
  })
  .meta({ id: 'ContributionChange', description: 'What one factor adds before and after.' });

const controlSet = z
  .strictObject({
    controls: z.array(controlKind).describe('To be added to what is supposed; empty when none is needed.'),
    reaches: scoreInShort,
  })
  .meta({ id: 'ControlSet', description: 'Controls not known to be held, and the score with them.' });

/** What a what-if answers. */
export const servedWhatIf = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    horizonDays: z.int(),
    before: scoreWithLoss,
    after: scoreWithLoss,
    changes: z.array(contributionChange).describe('Every factor, changed or not.'),
    smallestControlSet: orNull(controlSet).describe(
      'The fewest further controls with which the score is in targetBand or below; null when no set reaches it or no band was asked for.',
    ),
    smallestControlSetInWords: z.string().nullable().describe('Null when no band was asked for.'),
    note: z.string().describe('How to read the difference.'),
  })
  .meta({ id: 'WhatIf', description: 'A score as it is and as it would be.' });

export function presentWhatIf(
  { before, after, changes, controlSearch }: WhatIf,
  name: string,
  targetBand: RiskBand | undefined,
): z.infer<typeof servedWhatIf> {
  const pointsBefore = apportion(
    changes.map((each) => each.before.points),
    DIGITS,
  );
  const differences = apportion(
    changes.map((each) => withoutNoise(each.after.points - each.before.points)),
    DIGITS,
    toDecimals(after.rawPoints, DIGITS) - toDecimals(before.rawPoints, DIGITS),
  );
  const smallest = controlSearch?.smallest;
  return {
    id: before.exchangeId,
    name,
    horizonDays: before.horizonDays,
    before: presentWithLoss(before),
    after: presentWithLoss(after),
    changes: changes.map(({ factor, group, ...sides }, i) => {
      const [from, difference] = [pointsBefore[i] ?? 0, differences[i] ?? 0];
      return {
        factor,
        group,
        before: presentSide(sides.before, from),
        after: presentSide(sides.after, toDecimals(from + difference, DIGITS)),
        difference,
      };
    }),
    smallestControlSet: smallest
      ? { controls: smallest.controls, reaches: presentInShort(smallest.reaches, before.horizonDays) }
      : null,
    smallestControlSetInWords:
      controlSearch && targetBand ? controlsInWords(controlSearch, targetBand, name) : null,
    note: NOTE,
  };
}

/** A difference of nothing but rounding in the last place is none. */
const withoutNoise = (difference: number): number => (Math.abs(difference) < 1e-9 ? 0 : difference);

function presentSide({ value, sentence }: ContributionSide, points: number): z.infer<typeof changeSide> {
  return { value: value === null ? null : toSignificant(value, 4), points, sentence };
}

function controlsInWords({ smallest, furthest }: ControlSearch, band: RiskBand, name: string): string {
  if (smallest?.controls.length === 0)
    return `${name} is in the band "${smallest.reaches.riskBand}" without any further control.`;
  if (smallest) {
    const points = smallest.reaches.riskPoints.toFixed(1);
    return `Adding ${controlNames(smallest.controls)} would put the score at ${points} points, in the band "${smallest.reaches.riskBand}".`;
  }
  if (furthest.controls.length === 0)
    return `No further control reaches the band "${band}": the published controls of ${name} already meet every pattern of recent thefts that controls can meet.`;
  return `No set of controls reaches the band "${band}": with every one that would count (${controlNames(furthest.controls)}) the score would still be ${furthest.reaches.riskPoints.toFixed(1)} points, in the band "${furthest.reaches.riskBand}".`;
}

const NAMES: Partial<Record<z.infer<typeof controlKind>, string>> = {
  iso27001: 'ISO/IEC 27001 certification',
  soc2: 'a SOC 2 report',
  ccss: 'CCSS certification',
  penetration_test: 'a penetration test',
  bug_bounty: 'a bug bounty',
  cold_storage_share: 'a stated share in cold storage',
  third_party_custodian: 'a third-party custodian',
  mpc_custody: 'MPC custody',
};

function controlNames(controls: readonly z.infer<typeof controlKind>[]): string {
  return listInWords(controls.map((kind) => NAMES[kind] ?? kind.replaceAll('_', ' ')));
}
