import { api } from '../../api/client.ts';
import { ask } from '../../api/question.ts';

/** Every attack pattern. */
export const patternsQuestion = ask(api.patterns, { query: { limit: 1000 } });
