import { useId, useState } from 'preact/hooks';
import { CodeSnippet } from '../../../components/CodeSnippet.tsx';
import { type Dispute, disputeText } from '../../../components/dispute/disputeText.ts';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { disputeJson } from './disputeJson.ts';

const LONGEST_SOURCE = 500;

/** A record that can be disputed. */
export interface Disputable {
  /** Its evidence id. */
  id: string;
  name: string;
}

interface Props {
  exchangeId: string;
  exchangeName: string;
  records: readonly Disputable[];
  /** The day looked at. */
  day: string;
}

/** How to say that the evidence on a venue is wrong, with a text prepared for it. */
export function DisputeSection({ exchangeId, exchangeName, records, day }: Props) {
  const [evidenceId, setEvidenceId] = useState('');
  const [statement, setStatement] = useState('');
  const [source, setSource] = useState('');
  const dispute: Dispute = { name: exchangeName, evidenceId, statement, source, scoreAsOf: day };
  const options = [
    { value: '', name: 'Something is missing' },
    ...records.map(({ id, name }) => ({ value: id, name })),
  ];
  return (
    <section class="section" id="dispute">
      <h2>Something wrong here?</h2>
      <div class="grid">
        <div class="span-5 exchange-dispute-form">
          <p>
            The venue or anybody else can dispute a record or add one that is missing. What counts is a public
            source: a certificate, a licence register, a court file, a report. A statement without one cannot
            change a score.
          </p>
          <p>
            Name the record, say what is right and since when, and send the prepared text to whoever runs this
            installation, or open an issue with it where the evidence is kept. A reviewer decides and gives a
            reason. Records are corrected or withdrawn, never deleted.
          </p>
          <Select label="Record" value={evidenceId} options={options} onChange={setEvidenceId} />
          <Statement value={statement} onChange={setStatement} />
          <TextField
            label="Public source"
            value={source}
            placeholder="https://"
            maxLength={LONGEST_SOURCE}
            onChange={setSource}
          />
          {evidenceId && (
            <p class="small">
              <a href={`/v1/evidence?ids=${encodeURIComponent(evidenceId)}`}>This record as JSON</a>
            </p>
          )}
        </div>
        <div class="span-7 exchange-dispute-form">
          <CodeSnippet label="Text for an issue or letter" code={disputeText(dispute)} />
          <CodeSnippet label="The same as JSON" code={disputeJson(exchangeId, dispute)} />
        </div>
      </div>
    </section>
  );
}

function Statement({ value, onChange }: { value: string; onChange(value: string): void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>What is wrong, and what is right</label>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
