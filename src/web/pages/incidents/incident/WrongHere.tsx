import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { CodeSnippet } from '../../../components/CodeSnippet.tsx';
import { disputeText } from '../../../components/dispute/disputeText.ts';
import type { Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { Section } from '../../../components/Section.tsx';

/** How to say that a record is wrong, with a text prepared for it. */
export function WrongHere({ incident: { id, target } }: { incident: Incident }) {
  const text = disputeText({ name: target.name, evidenceId: `incident/${id}` });
  return (
    <Section title="Something wrong here?" id="dispute">
      <p>
        The venue or anybody else can dispute a record. What counts is a public source. Send the text to
        whoever runs this installation, or open an issue with it where the evidence is kept; a reviewer
        decides and gives a reason.
      </p>
      <CodeSnippet label="Text for an issue or letter" code={text} />
      <p class="small">
        <a href={`/v1/incidents/${id}`}>This record as JSON</a>
        {target.id && (
          <>
            {' or '}
            <AsOfLink href={`/exchanges/${target.id}#dispute`}>dispute another on {target.name}</AsOfLink>
          </>
        )}
      </p>
    </Section>
  );
}
