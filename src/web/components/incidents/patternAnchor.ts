/** The fragment of a pattern on /patterns: its id, with its stage where both stages share the id. */
export const patternAnchor = ({ id, stage }: { id: string; stage: string }): string =>
  id === 'unknown' ? `unknown-${stage}` : id;
