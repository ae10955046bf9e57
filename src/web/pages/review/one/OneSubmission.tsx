import { useEffect, useState } from 'preact/hooks';
import { useFresh } from '../../../api/useFresh.ts';
import type { SessionKey } from '../../../state/sessionKey.ts';
import { KeyedAnswer } from '../KeyedAnswer.tsx';
import { type Submission, submissionQuestion } from '../questions.ts';
import { ReviewFrame } from '../ReviewFrame.tsx';
import { titleOf } from '../words/titleOf.ts';
import { SubmissionView } from './SubmissionView.tsx';

const SUBMISSION_PX = 1600;

interface Props {
  id: string;
  apiKey: string;
  session: SessionKey;
}

/** /review?submission=:id */
export function OneSubmission({ id, apiKey, session }: Props) {
  const answer = useFresh(submissionQuestion(id, apiKey), apiKey);
  const [decided, setDecided] = useState<Submission>();
  useEffect(() => scrollTo(0, 0), []);
  const served = answer.state === 'ready' ? answer.value.data : undefined;
  const isMissing =
    answer.state === 'failed' && answer.failure.kind === 'problem' && answer.failure.status === 404;
  const title = served ? titleOf(served.content) : 'Submission';
  return (
    <ReviewFrame title={isMissing ? 'There is no such submission' : title} {...{ apiKey, session }}>
      {isMissing ? (
        <p>No submission has the id in this address, or this key may not see it.</p>
      ) : (
        <KeyedAnswer answer={answer} height={SUBMISSION_PX} label="Loading the submission">
          {({ data }) => (
            <SubmissionView
              submission={decided ?? data}
              isDecidedHere={decided !== undefined}
              {...{ apiKey }}
              onDecided={setDecided}
              onConflict={answer.again}
            />
          )}
        </KeyedAnswer>
      )}
    </ReviewFrame>
  );
}
