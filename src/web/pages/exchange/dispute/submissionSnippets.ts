import { TO_FILL } from '../../../components/dispute/disputeText.ts';
import { type DisputeInput, draftBody } from './disputeInput.ts';

/** A submission to be copied: its body, and the command that files it. */
export interface SubmissionSnippets {
  json: string;
  curl: string;
}

/** A dispute to be copied; without a record the fact that is missing, to be filled in. */
export function submissionSnippets(
  exchange: string,
  input: DisputeInput,
  { day, origin }: { day: string; origin: string },
): SubmissionSnippets {
  const body = input.record === '' ? missingFact(exchange, input) : draftBody(input, day);
  return {
    json: JSON.stringify(body, null, 2),
    curl: `curl -X POST '${origin}/v1/submissions' -H 'Authorization: Bearer heistcast_…' -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(body))}`,
  };
}

/** What POST /v1/submissions takes for a fact that is not on record, with what is to be filled in. */
const missingFact = (exchange: string, { statement, source }: DisputeInput) => ({
  kind: 'exchangeFact',
  exchange,
  fact: {
    id: '(year-and-a-word)',
    kind: '(licence, ccss, proof_of_reserves …)',
    value: statement || '(the fact in words)',
    from: '(YYYY-MM-DD: since when it holds)',
    knownFrom: '(YYYY-MM-DD: since when it is public)',
    knownFromRule: 'stated',
    sources: [{ title: '(its title)', url: source || TO_FILL.source, cited: true }],
    confidence: 'high',
  },
});

/** A text as one word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
