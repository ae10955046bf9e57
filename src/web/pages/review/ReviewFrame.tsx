import type { ComponentChildren } from 'preact';
import { KeyInUse } from '../../components/key/KeyInUse.tsx';
import { Page } from '../../components/Page.tsx';
import { useHeadingFocus } from '../../components/useHeadingFocus.ts';
import { useAsOf } from '../../state/asOf.ts';
import type { SessionKey } from '../../state/sessionKey.ts';
import { dropDrafts } from './decide/drafts.ts';

interface Props {
  title: string;
  lead?: string;
  apiKey: string;
  session: SessionKey;
  children: ComponentChildren;
}

/** The frame of what a key's holder sees: which key is in use, and that all of it is of today. */
export function ReviewFrame({ title, lead, apiKey, session, children }: Props) {
  const asOf = useAsOf();
  useHeadingFocus();
  const forget = () => {
    dropDrafts();
    session.forget();
  };
  return (
    <Page title={title} lead={lead}>
      <div class="review-frame">
        <KeyInUse apiKey={apiKey} onForget={forget} />
        {asOf && (
          <p class="notice">
            Review is of the evidence as it is now and of today’s scores, whatever day is chosen above.
          </p>
        )}
        {children}
      </div>
    </Page>
  );
}
