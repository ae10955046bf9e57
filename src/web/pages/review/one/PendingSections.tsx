import { useEffect } from 'preact/hooks';
import { useFresh } from '../../../api/useFresh.ts';
import { Section } from '../../../components/Section.tsx';
import { DecideSection } from '../decide/DecideSection.tsx';
import { DifferenceTable } from '../difference/DifferenceTable.tsx';
import { EffectSection } from '../effect/EffectSection.tsx';
import { KeyedAnswer } from '../KeyedAnswer.tsx';
import { type Compared, previewQuestion, type Submission } from '../questions.ts';
import { isWithdrawal } from '../words/isWithdrawal.ts';

const PREVIEW_PX = 1200;

interface Props {
  submission: Submission;
  apiKey: string;
  onDecided(submission: Submission): void;
  onConflict(): void;
}

/** What accepting would change, and the form to decide; for who may not review, what was filed. */
export function PendingSections({ submission, apiKey, onDecided, onConflict }: Props) {
  const answer = useFresh(previewQuestion(submission.id, apiKey), apiKey);
  const refused = answer.state === 'failed' && answer.failure.kind === 'problem' ? answer.failure : undefined;
  useEffect(() => {
    // It may have been decided since it was read.
    if (refused?.status === 409) onConflict();
  }, [refused?.status]);
  if (refused?.status === 403) return <Following />;
  const deciding = { submission, apiKey, onDecided, onConflict };
  if (refused && [400, 404, 409].includes(refused.status)) {
    return (
      <>
        <Section title="It cannot be accepted as it stands">
          <p role="alert">{refused.detail ?? refused.title}</p>
          <p>Reject it with that as the reason: what is right about it can be filed anew.</p>
        </Section>
        <DecideSection {...deciding} preview={undefined} />
      </>
    );
  }
  return (
    <KeyedAnswer answer={answer} height={PREVIEW_PX} label="Computing what it would change">
      {({ data }) => (
        <div class="review-sections">
          <Section title={recordsTitle(data.records)} id="difference">
            {data.records.map((record) => (
              <div key={record.evidence} class="review-record">
                <h3>
                  <code>{record.evidence}</code>
                </h3>
                <DifferenceTable {...record} />
              </div>
            ))}
            {isWithdrawal(submission) && (
              <p class="small quiet">The reason of the withdrawal will be the one you give.</p>
            )}
          </Section>
          <EffectSection preview={data} />
          <DecideSection {...deciding} preview={data} />
        </div>
      )}
    </KeyedAnswer>
  );
}

function recordsTitle(records: readonly Compared[]): string {
  const added = records.filter(({ before }) => before === null).length;
  if (added === 0)
    return records.length === 1 ? 'It changes a record' : `It changes ${records.length} records`;
  return added === 1 ? 'It brings a new record' : `It brings ${added} new records`;
}

function Following() {
  return (
    <Section title="It waits for a decision" id="decide">
      <p>
        This key can follow the submission, not decide it: that takes a key with the scope <code>review</code>
        . Once it is decided, the verdict and the reason stand here.
      </p>
    </Section>
  );
}
