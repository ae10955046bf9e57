import type { InferResponseType } from 'hono/client';
import { api } from '../../../api/client.ts';
import { postAnswer } from '../../../api/fetchAnswer.ts';
import type { Question } from '../../../api/question.ts';
import type { Body } from './supposition.ts';

const endpoint = api.exchanges[':id']['what-if'];

export type WhatIfAnswer = Exclude<InferResponseType<typeof endpoint.$post, 200>, string>;
export type WhatIf = WhatIfAnswer['data'];
export type Change = WhatIf['changes'][number];

/** Path of the what-if of an exchange. */
export const whatIfPath = (id: string): string => endpoint.$path({ param: { id }, query: {} });

/** Asks for the score as it is and as it would be. Its address holds the body, which tells questions apart. */
export function whatIfQuestion(id: string, body: Body): Question<WhatIfAnswer> {
  const path = whatIfPath(id);
  return {
    url: `${path}#${JSON.stringify(body)}`,
    load: (signal) => postAnswer(path, body, signal) as Promise<WhatIfAnswer>,
  };
}
