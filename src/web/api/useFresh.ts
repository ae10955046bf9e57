import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from './failure.ts';
import type { Question } from './question.ts';
import type { Asked } from './useAnswer.ts';

type Got<T> = { asked: string; value: T } | { asked: string; failure: Failure };

/** How far a question has got, and a way to ask it again. */
export type Fresh<T> = Asked<T> & { again(): void };

/**
 * Asks the API each time it is shown, and keeps no answer beyond that: for what changes while one looks, or is for the
 * holder of a key. Another `holder` is another question. While one is asked again the answer before stays.
 */
export function useFresh<T>(question: Question<T> | undefined, holder = ''): Fresh<T> {
  const [round, setRound] = useState(0);
  const [got, setGot] = useState<Got<T>>();
  const [last, setLast] = useState<{ value: T }>();
  const asked = `${round} ${holder} ${question?.url}`;

  useEffect(() => {
    if (question === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    question.load(signal).then(
      (value) => {
        if (signal.aborted) return;
        setGot({ asked, value });
        setLast({ value });
      },
      (error: unknown) => signal.aborted || setGot({ asked, failure: failureOf(error) }),
    );
    return () => controller.abort();
  }, [asked]);

  const again = () => setRound(round + 1);
  if (question !== undefined && got?.asked === asked) {
    if ('value' in got) return { state: 'ready', value: got.value, isStale: false, again };
    return { state: 'failed', failure: got.failure, retry: again, again };
  }
  return last === undefined
    ? { state: 'loading', again }
    : { state: 'ready', value: last.value, isStale: true, again };
}
