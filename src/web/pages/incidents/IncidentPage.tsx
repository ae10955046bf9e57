import { useRoute } from 'preact-iso';
import { useAnswer } from '../../api/useAnswer.ts';
import { AsOfLink } from '../../components/AsOfLink.tsx';
import { Failed } from '../../components/Failed.tsx';
import { patternsQuestion } from '../../components/incidents/patternsQuestion.ts';
import { Loading } from '../../components/Loading.tsx';
import { Page } from '../../components/Page.tsx';
import { formatDate } from '../../format/dates.ts';
import { useAsOf } from '../../state/asOf.ts';
import { IncidentView } from './incident/IncidentView.tsx';
import { incidentStory, incidentTitle } from './incident/story.ts';
import { incidentQuestion } from './questions.ts';
import './incidents.css';

const PAGE_PX = 1200;

/** /incidents/:id */
export function IncidentPage() {
  const { id = '' } = useRoute().params;
  return <KnownIncident key={id} id={id} />;
}

function KnownIncident({ id }: { id: string }) {
  const asOf = useAsOf();
  const answer = useAnswer(incidentQuestion(id));
  // The names of the patterns stand among the facts: coming later, they would push down what is below.
  const patterns = useAnswer(patternsQuestion);
  if (answer.state === 'loading' || patterns.state === 'loading') {
    return (
      <Page title="Incident">
        <Loading height={PAGE_PX} label="Loading the incident" />
      </Page>
    );
  }
  if (answer.state === 'failed') {
    const isUnknown = answer.failure.kind === 'problem' && answer.failure.status === 404;
    if (isUnknown) return <NoSuchIncident id={id} />;
    return (
      <Page title="Incident">
        <Failed failure={answer.failure} retry={answer.retry} />
      </Page>
    );
  }
  const incident = answer.value.data;
  if (asOf && incident.disclosedOn > asOf) return <NotPublicYet id={id} asOf={asOf} />;
  return (
    <Page title={incidentTitle(incident)} lead={incidentStory(incident)}>
      <IncidentView incident={incident} asOf={asOf} />
    </Page>
  );
}

function NoSuchIncident({ id }: { id: string }) {
  return (
    <Page title="There is no such incident" lead={`No incident “${id}” is on record.`}>
      <p>
        <AsOfLink href="/incidents">Look among all incidents</AsOfLink>.
      </p>
    </Page>
  );
}

function NotPublicYet({ id, asOf }: { id: string; asOf: string }) {
  return (
    <Page
      title={`Not public on ${formatDate(asOf)}`}
      lead="This incident became public after the day you are looking at."
    >
      <p>
        <a href={`/incidents/${id}`}>See it as known today</a> or{' '}
        <AsOfLink href="/incidents">the incidents public on {formatDate(asOf)}</AsOfLink>.
      </p>
    </Page>
  );
}
