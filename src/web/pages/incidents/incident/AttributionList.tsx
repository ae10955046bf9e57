import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { SourceLink } from '../../../components/EvidenceList.tsx';
import { ClaimMark } from '../../../components/incidents/ClaimMark.tsx';
import type { Attribution, Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { Section } from '../../../components/Section.tsx';
import { formatDate } from '../../../format/dates.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { plural } from '../../../format/numbers.ts';
import { delayWords, publishedWords } from './knownFromWords.ts';

interface Props {
  incident: Incident;
  /** Attributions that were public on the day looked at, oldest first. */
  shown: readonly Attribution[];
  asOf: string | undefined;
}

/** Who was publicly said to be behind it, in the order it became public. */
export function AttributionList({ incident, shown, asOf }: Props) {
  const hidden = incident.attributions.length - shown.length;
  return (
    <Section title="Who is said to be behind it">
      {shown.length === 0 ? (
        <Empty>
          {asOf ? `By ${formatDate(asOf)} nobody` : 'Nobody'} was publicly named. That says nothing about
          whether a state was behind it.
        </Empty>
      ) : (
        <ol class="incident-attribution-list">
          {shown.map((attribution) => (
            <li key={`${attribution.by} ${attribution.knownFrom}`}>
              <Statement attribution={attribution} incident={incident} />
            </li>
          ))}
        </ol>
      )}
      {hidden > 0 && asOf && (
        <p class="quiet">
          {plural(hidden, 'attribution')} that became public after {formatDate(asOf)}{' '}
          {hidden === 1 ? 'is' : 'are'} hidden.{' '}
          <a href={`/incidents/${incident.id}`}>See it as known today</a>.
        </p>
      )}
    </Section>
  );
}

function Statement({ attribution, incident }: { attribution: Attribution; incident: Incident }) {
  const { actor, actorId, sponsor, status, by, sources } = attribution;
  return (
    <>
      <ClaimMark status={sponsor ? status : 'none'} />
      <p class="incident-attribution-date">
        {publishedWords(attribution)}
        <span class="quiet small">, {delayWords(attribution, incident)}</span>
      </p>
      <p>
        <strong>{status === 'attributed' ? 'Attributed' : 'Suspected'}</strong> by {by}:{' '}
        {actorId ? <AsOfLink href={`/incidents?actor=${actorId}`}>{actor}</AsOfLink> : actor}
        {sponsor ? `, state: ${jurisdictionName(sponsor)}` : ', no state named'}
      </p>
      <p class="small quiet incident-attribution-sources">
        {sources
          ? sources.map((source) => (
              <span key={source.title}>
                Source: <SourceLink {...source} />
              </span>
            ))
          : 'Source: among the sources of the incident'}
      </p>
    </>
  );
}
