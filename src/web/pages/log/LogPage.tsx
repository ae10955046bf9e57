import { AsOfLink } from '../../components/AsOfLink.tsx';
import { CodeSnippet } from '../../components/CodeSnippet.tsx';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { useAsOf } from '../../state/asOf.ts';
import { ChainCheck } from './chain/ChainCheck.tsx';
import { EntriesSection } from './entries/EntriesSection.tsx';
import './log.css';

const LEAD =
  'Every submission, every decision and every key leaves an entry that cannot be taken back unseen: each holds the hash of the one before it.';

/** /log: the append-only log, and how to check it. */
export function LogPage() {
  const asOf = useAsOf();
  return (
    <Page title="Log of submissions and decisions" lead={LEAD}>
      <div class="log-sections">
        {asOf && <p class="notice">The log is shown as it is now, whatever day is chosen above.</p>}
        <EntriesSection>
          <Section title="How to check it" id="check">
            <div class="grid">
              <div class="span-6 prose">
                <p>
                  The hash of an entry is the SHA-256 of its other members as canonical JSON (RFC 8785). One
                  of them is the hash of the entry before. So whoever changes, removes or inserts an entry
                  must change every hash after it, and whoever kept one hash can tell.
                </p>
                <p>
                  What was submitted is not published before it is accepted: the log holds its digest. Who
                  filed it, and <AsOfLink href="/review">the reviewers</AsOfLink>, can compare the digest with
                  the text.
                </p>
                <p>Whoever runs this installation checks the log against the database by:</p>
                <CodeSnippet label="In a terminal" code="npx heistcast log verify" />
              </div>
              <div class="span-6">
                <ChainCheck />
              </div>
            </div>
          </Section>
        </EntriesSection>
      </div>
    </Page>
  );
}
