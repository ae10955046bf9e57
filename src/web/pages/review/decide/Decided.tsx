import { useEffect, useRef } from 'preact/hooks';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { formatTime } from '../../../format/times.ts';
import type { Submission } from '../questions.ts';
import { recordPlace } from '../words/recordPlace.ts';
import { subjectOf } from '../words/subjectOf.ts';

/** How this page came to show a decision. */
export type DecidedBy = 'you' | 'another meanwhile' | 'before';

interface Props {
  submission: Submission;
  decision: NonNullable<Submission['decision']>;
  by: DecidedBy;
}

const TITLES = {
  accepted: { you: 'You accepted it', other: 'It was accepted' },
  rejected: { you: 'You rejected it', other: 'It was rejected' },
};

/** The decision on a submission: just made, made by somebody else meanwhile, or found made. */
export function Decided({ submission, decision, by }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (by !== 'before') heading.current?.focus();
  }, [by]);
  const { verdict, reason, decidedBy, decidedAt } = decision;
  const place = recordPlace(subjectOf(submission.content));
  return (
    <section class="section" id="decision" aria-labelledby="decision-title">
      <h2 id="decision-title" ref={heading} tabIndex={-1}>
        {TITLES[verdict][by === 'you' ? 'you' : 'other']}
      </h2>
      {by === 'another meanwhile' && (
        <p class="notice" role="alert">
          Another reviewer decided it while you were reading. Decisions are final, so yours was not made.
        </p>
      )}
      <p>
        {verdict === 'accepted'
          ? 'The evidence has changed, and the scores it touches were made anew.'
          : 'The evidence and the scores stay as they were.'}
        {place && (
          <>
            {' See '}
            <AsOfLink href={place.path}>{place.name}</AsOfLink>.
          </>
        )}
      </p>
      <dl class="facts">
        <dt>Reason</dt>
        <dd class="review-quote">{reason}</dd>
        <dt>Decided</dt>
        <dd>
          {formatTime(decidedAt)}, with the key <code>{decidedBy}</code>
        </dd>
      </dl>
    </section>
  );
}
