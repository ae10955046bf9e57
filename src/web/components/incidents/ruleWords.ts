import type { Incident } from './incidentsQuestion.ts';

const RULES: Partial<Record<Incident['disclosedOnRule'], string>> = {
  usualDisclosureDelay: 'assumed: seven days after it happened, as no source dates the disclosure',
  firstPublicAttribution: 'assumed: the first public attribution, as no disclosure is dated before it',
  firstPublicMention: 'the first dated mention',
  publicationMonth: 'the end of the month of the first publication',
  observation: 'the day it was first seen on a public page',
  compilation: 'the day this evidence was compiled; no earlier mention was found',
};

/** How the day on which something became public is known; `undefined` when a source states it. */
export const ruleWords = (rule: Incident['disclosedOnRule']): string | undefined => RULES[rule];
