import { forgetAnswers } from './answers.ts';
import { fetchAnswer, problemOf } from './fetchAnswer.ts';
import { noteWrite } from './freshness.ts';
import type { Question } from './question.ts';

const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });

/** The same question with a key. Its answer is for `useFresh`: nothing of it is kept. */
export const withKey = <T>({ url }: Question<T>, key: string): Question<T> => ({
  url,
  load: (signal) => fetchAnswer(url, signal, bearer(key)) as Promise<T>,
});

/** A write by the holder of a key. */
interface Write {
  key: string;
  body: unknown;
  /** The same for every sending of the same write. */
  idempotencyKey: string;
}

/** Writes, and has what is shown asked for anew. Throws as `fetchAnswer`. */
export async function write(url: string, { key, body, idempotencyKey }: Write): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      ...bearer(key),
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'Idempotency-Key': `"${idempotencyKey}"`,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await problemOf(response);
  const answer: unknown = await response.json();
  noteWrite(response);
  forgetAnswers();
  return answer;
}
