import { controlKindOf } from '../evidenceIds.ts';
import type { Fact, Pattern, Score } from '../questions.ts';

/** A likely pattern with the venue's own controls that meet it, and those that would. */
export interface PatternRow {
  id: string;
  stage: Pattern['stage'];
  name: string;
  /** Share of the next theft, were there one, 0 to 1. */
  share: number;
  /** Evidence ids of the venue's known controls that meet it. */
  metBy: string[];
  /** The pattern itself, if it is served. */
  pattern: Pattern | undefined;
  /** Kinds of control that would meet it and are not known to be in force. */
  notKnown: Pattern['metBy'];
}

/** The patterns of a score at one stage, the likeliest first. */
export function patternRows(
  { patterns }: Pick<Score, 'patterns'>,
  served: readonly Pattern[],
  facts: readonly Fact[],
  stage: Pattern['stage'],
): PatternRow[] {
  return patterns
    .filter((each) => each.stage === stage)
    .toSorted((a, b) => b.share - a.share)
    .map(({ pattern: id, share, metBy }) => {
      const pattern = served.find((each) => each.id === id && each.stage === stage);
      const held = new Set(metBy.map((evidence) => controlKindOf(evidence, facts)));
      return {
        ...{ id, stage, share, metBy, pattern },
        name: pattern?.name ?? id.replaceAll('_', ' '),
        notKnown: (pattern?.metBy ?? []).filter((kind) => !held.has(kind)),
      };
    });
}

/** Share of the next theft that falls to patterns which some known control meets, 0 to 1. */
export const shareMet = (rows: readonly PatternRow[]): number =>
  rows.filter(({ metBy }) => metBy.length > 0).reduce((sum, { share }) => sum + share, 0);
