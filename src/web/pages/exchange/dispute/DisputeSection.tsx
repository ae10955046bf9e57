import { useState } from 'preact/hooks';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { CodeSnippet } from '../../../components/CodeSnippet.tsx';
import { disputeText } from '../../../components/dispute/disputeText.ts';
import type { Disputable } from '../disputable.ts';
import { DisputeForm } from './DisputeForm.tsx';
import { DisputeReceipt } from './DisputeReceipt.tsx';
import { type DisputeInput, NO_INPUT } from './disputeInput.ts';
import { submissionSnippets } from './submissionSnippets.ts';
import { useFiling } from './useFiling.ts';

interface Props {
  exchangeId: string;
  exchangeName: string;
  records: readonly Disputable[];
  /** The day looked at. */
  day: string;
}

/** Where somebody says that the evidence on a venue is wrong: filed with a key, or prepared to be sent. */
export function DisputeSection({ exchangeId, exchangeName, records, day }: Props) {
  const [input, setInput] = useState(NO_INPUT);
  const filing = useFiling();
  const { record, statement, source } = input;
  const change = (changed: Partial<DisputeInput>) => setInput((before) => ({ ...before, ...changed }));
  const anew = () => {
    setInput(NO_INPUT);
    filing.startAnew();
  };
  const letter = { name: exchangeName, evidenceId: record, statement, source, scoreAsOf: day };
  const { json, curl } = submissionSnippets(exchangeId, input, { day, origin: location.origin });
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
            A <AsOfLink href="/review">reviewer</AsOfLink> decides and gives a reason. Records are corrected
            or withdrawn, never deleted.
          </p>
          {filing.filed ? (
            <DisputeReceipt filed={filing.filed} onAnother={anew} />
          ) : (
            <DisputeForm {...{ input, change, records, filing, day }} />
          )}
        </div>
        {!filing.filed && (
          <div class="span-7 exchange-dispute-form">
            <p>
              Without a key, send the text to whoever runs this installation, or open an issue with it where
              the evidence is kept. With one, the same can be filed from a terminal.
            </p>
            <CodeSnippet label="Text for an issue or letter" code={disputeText(letter)} />
            <CodeSnippet label={record === '' ? 'A missing fact as JSON' : 'The same as JSON'} code={json} />
            <CodeSnippet label="Filing it in a terminal" code={curl} />
            {record && (
              <p class="small">
                <a href={`/v1/evidence?ids=${encodeURIComponent(record)}`}>This record as JSON</a>
              </p>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
