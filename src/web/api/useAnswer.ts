import { useEffect, useRef, useState } from 'preact/hooks';
import { join, knownAnswer, onForgotten } from './answers.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Question } from './question.ts';

/** How far a question has got. */
export type Asked<T> =
  | { state: 'loading' }
  /** `isStale`: the answer to the question before, shown while the new one is on its way. */
  | { state: 'ready'; value: T; isStale: boolean }
  | { state: 'failed'; failure: Failure; retry(): void };

/**
 * Asks the API and follows the answer. An answer is asked for once a session, and anew after a write; a question
 * that is no longer wanted is aborted. Until a changed question is answered the answer before stays, so a view of
 * another entity needs its own `key`. `undefined` asks nothing yet and is `loading`.
 */
export function useAnswer<T>(question: Question<T> | undefined): Asked<T> {
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<{ url: string; failure: Failure }>();
  const [, redraw] = useState({});
  const last = useRef<{ value: T }>(undefined);
  const url = question?.url;

  useEffect(() => onForgotten(() => setAttempt((count) => count + 1)), []);
  const known = question && knownAnswer(question);
  useEffect(() => {
    if (question === undefined || known) return;
    // Answered since this was drawn: effects run later.
    if (knownAnswer(question)) return redraw({});
    let isWanted = true;
    const { promise, leave } = join(question);
    promise.then(
      () => isWanted && redraw({}),
      (error: unknown) => isWanted && setFailed({ url: question.url, failure: failureOf(error) }),
    );
    return () => {
      isWanted = false;
      leave();
    };
  }, [url, attempt]);

  if (known) {
    last.current = known;
    return { state: 'ready', value: known.value, isStale: false };
  }
  if (failed && failed.url === url) {
    const retry = () => {
      setFailed(undefined);
      setAttempt(attempt + 1);
    };
    return { state: 'failed', failure: failed.failure, retry };
  }
  return last.current ? { state: 'ready', value: last.current.value, isStale: true } : { state: 'loading' };
}
