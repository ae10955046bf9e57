import { KeyForm } from '../../components/key/KeyForm.tsx';
import { Page } from '../../components/Page.tsx';
import { useHeadingFocus } from '../../components/useHeadingFocus.ts';
import type { Parse } from '../../state/parse.ts';
import { type SessionKey, useSessionKey } from '../../state/sessionKey.ts';
import { useQueryState } from '../../state/useQueryState.ts';
import { OneSubmission } from './one/OneSubmission.tsx';
import { QueueView } from './queue/QueueView.tsx';
import { ReviewFrame } from './ReviewFrame.tsx';
import './review.css';

const TITLE = 'Review of submissions';

const LEAD =
  'New incidents, facts, corrections and disputes wait here until a reviewer accepts or rejects them with a reason. Nothing enters the evidence unreviewed.';

const HINT =
  'With the scope “review” you decide, with “submit” you follow what you filed. It stays in this tab until you close it or forget the key, and is never put into an address.';

const MOST_ID = 80;

const submissionId: Parse<string> = (text) =>
  text && text.length <= MOST_ID && /^[\w-]+$/.test(text) ? text : undefined;

/** /review: the queue of submissions, and one of them. */
export function ReviewPage() {
  const session = useSessionKey();
  const [id] = useQueryState('submission', submissionId);
  const { key: apiKey } = session;
  if (apiKey === undefined) return <KeyAsked session={session} />;
  if (id !== undefined) return <OneSubmission key={id} {...{ id, apiKey, session }} />;
  return (
    <ReviewFrame title={TITLE} lead={LEAD} {...{ apiKey, session }}>
      <QueueView apiKey={apiKey} />
    </ReviewFrame>
  );
}

function KeyAsked({ session }: { session: SessionKey }) {
  // The field says why a key was refused: it has the cursor then.
  useHeadingFocus(!session.isRefused);
  return (
    <Page title={TITLE} lead={LEAD}>
      <KeyForm session={session} hint={HINT} />
    </Page>
  );
}
