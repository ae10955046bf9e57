import { api } from '../api/client.ts';
import type { Answer } from '../api/question.ts';
import { ask } from '../api/question.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { formatDate } from '../format/dates.ts';
import { Answered } from './Answered.tsx';
import { Empty } from './Empty.tsx';

const LINE_PX = 56;

type Fact = Answer<typeof api.evidence>['data'][number];

/** The facts that something rests on, by their ids, each with its source and the day it became known. */
export function EvidenceList({ ids }: { ids: readonly string[] }) {
  const answer = useAnswer(ids.length > 0 ? ask(api.evidence, { query: { ids: ids.join(',') } }) : undefined);
  if (ids.length === 0) return <Empty>No dated fact stands behind this.</Empty>;
  return (
    <Answered answer={answer} height={ids.length * LINE_PX} label="Loading the evidence">
      {({ data }) => (
        <ul class="evidence-list">
          {data.map((fact) => (
            <li key={fact.id}>
              <FactLine fact={fact} />
            </li>
          ))}
        </ul>
      )}
    </Answered>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  return (
    <>
      <p>{fact.title}</p>
      <p class="evidence-known">
        Public since {formatDate(fact.knownFrom)}, {fact.confidence} confidence
        {!fact.cited && <span class="uncited">uncited</span>}
      </p>
      {fact.withdrawn && (
        <p class="evidence-known">
          Withdrawn on {formatDate(fact.withdrawn.on)}, counts no more: {fact.withdrawn.reason}
        </p>
      )}
      <ul class="evidence-sources">
        {fact.sources.map((source) => (
          <li key={source.title}>
            <SourceLink {...source} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A source by its title, linked where it has an address, marked where it was not read. */
export function SourceLink({ title, url, cited }: Fact['sources'][number]) {
  return (
    <>
      {url ? (
        <a href={url} rel="noopener noreferrer external">
          {title}
        </a>
      ) : (
        title
      )}
      {!cited && <span class="uncited">uncited</span>}
    </>
  );
}
