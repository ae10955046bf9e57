import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { SourceLink } from '../../../components/EvidenceList.tsx';
import { Section } from '../../../components/Section.tsx';
import { formatTime } from '../../../format/times.ts';
import type { Submission } from '../questions.ts';
import { filerName, statusName, submissionKindName } from '../words/kinds.ts';
import { recordPlace } from '../words/recordPlace.ts';
import { saysOf } from '../words/saysOf.ts';
import { sourcesOf } from '../words/sourcesOf.ts';

/** What a submission says in words, who filed it and when, and what it may repeat. */
export function SaysSection({ submission }: { submission: Submission }) {
  const { content, kind, status, filedBy, filedAt, likelyDuplicateOf } = submission;
  const statement = content.kind === 'dispute' ? content.statement : undefined;
  const place = 'record' in content ? recordPlace(content.record) : undefined;
  const sources = sourcesOf(content);
  return (
    <Section title="What it says">
      <ul class="plain-list review-says">
        {saysOf(content).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {statement && <Quote by="Statement" text={statement} />}
      {content.comment && <Quote by="To the reviewer" text={content.comment} />}
      {likelyDuplicateOf.length > 0 && <Duplicates ids={likelyDuplicateOf} />}
      <dl class="facts review-facts">
        <dt>Kind</dt>
        <dd>{submissionKindName(kind)}</dd>
        <dt>Filed</dt>
        <dd>
          {formatTime(filedAt)}, by {filerName(filedBy)}
        </dd>
        <dt>Status</dt>
        <dd>{statusName(status)}</dd>
        {place && (
          <>
            <dt>Record shown on</dt>
            <dd>
              <AsOfLink href={place.path}>{place.name}</AsOfLink>
            </dd>
          </>
        )}
        {sources.length > 0 && (
          <>
            <dt>Sources it gives</dt>
            <dd>
              <ul class="plain-list source-items">
                {sources.map((source, index) => (
                  <li key={index}>
                    <SourceLink {...source} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <details class="review-filed">
        <summary>Exactly as it was filed (JSON)</summary>
        <pre class="review-json">
          <code>{JSON.stringify(content, null, 2)}</code>
        </pre>
      </details>
    </Section>
  );
}

function Quote({ by, text }: { by: string; text: string }) {
  return (
    <figure class="review-said">
      <figcaption class="small quiet">{by}</figcaption>
      <blockquote class="review-quote">{text}</blockquote>
    </figure>
  );
}

function Duplicates({ ids }: { ids: readonly string[] }) {
  return (
    <div class="notice">
      <p>
        <strong>It may speak of an incident that is known already</strong>, at the same venue within a
        fortnight:
      </p>
      <ul class="plain-list">
        {ids.map((id) => (
          <li key={id}>
            <AsOfLink href={`/incidents/${id}`}>{id}</AsOfLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
