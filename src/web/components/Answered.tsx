import type { ComponentChildren } from 'preact';
import type { Asked } from '../api/useAnswer.ts';
import { Failed } from './Failed.tsx';
import { Loading } from './Loading.tsx';

interface Props<T> {
  answer: Asked<T>;
  /** Height kept while it loads, in pixels. */
  height: number;
  /** What is being loaded, for screen readers. */
  label?: string;
  children: (value: T) => ComponentChildren;
}

/** Draws an answer once it is there; until then its place, or what went wrong. */
export function Answered<T>({ answer, height, label, children }: Props<T>) {
  if (answer.state === 'loading') return <Loading height={height} {...(label ? { label } : {})} />;
  if (answer.state === 'failed') return <Failed failure={answer.failure} retry={answer.retry} />;
  return (
    <div class="answered" aria-busy={answer.isStale}>
      {children(answer.value)}
    </div>
  );
}
