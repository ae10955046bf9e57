import { useAnswer } from '../../../api/useAnswer.ts';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import type { Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { patternsQuestion } from '../../../components/incidents/patternsQuestion.ts';
import { ruleWords } from '../../../components/incidents/ruleWords.ts';
import { whyNoTheft } from '../../../components/incidents/theft.ts';
import { kindName, lossWords } from '../../../components/incidents/words.ts';
import { formatDate } from '../../../format/dates.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatCount } from '../../../format/numbers.ts';
import { formatUsd } from '../../../format/usd.ts';
import { PatternFact } from './PatternFact.tsx';

/** What is on record of an incident, as names and values. */
export function IncidentFacts({ incident }: { incident: Incident }) {
  const answer = useAnswer(patternsQuestion);
  const patterns = answer.state === 'ready' ? answer.value.data : [];
  const { target, jurisdiction, access, theft, recoveredUsd, note } = incident;
  const other = whyNoTheft(incident);
  const rule = ruleWords(incident.disclosedOnRule);
  return (
    <dl class="facts">
      <dt>Happened</dt>
      <dd>
        {formatDate(incident.occurredOn)}
        {incident.occurredOn.length < 10 && <span class="quiet"> (no more precise date is known)</span>}
      </dd>
      <dt>Became public</dt>
      <dd>
        {formatDate(incident.disclosedOn)}
        {rule && <div class="quiet small">{rule}</div>}
      </dd>
      <dt>Target</dt>
      <dd>
        {target.id ? <AsOfLink href={`/exchanges/${target.id}`}>{target.name}</AsOfLink> : target.name}
        <span class="quiet"> ({kindName(target.kind)})</span>
      </dd>
      <dt>Run from</dt>
      <dd>
        {jurisdiction ? (
          <AsOfLink href={`/jurisdictions/${jurisdiction}`}>{jurisdictionName(jurisdiction)}</AsOfLink>
        ) : (
          'Not known'
        )}
      </dd>
      <dt>Loss</dt>
      <dd>
        {incident.lossUsd
          ? `USD\u00a0${formatCount(incident.lossUsd)}, at prices of the day`
          : lossWords(incident)}
        {incident.lossAssets && <div class="quiet small">{incident.lossAssets}</div>}
        {recoveredUsd !== undefined && <div class="quiet small">{formatUsd(recoveredUsd)} recovered</div>}
      </dd>
      <dt>Way in</dt>
      <dd>
        <PatternFact id={access} stage="initial_access" patterns={patterns} />
      </dd>
      <dt>Way of taking</dt>
      <dd>
        <PatternFact id={theft} stage="theft" patterns={patterns} />
      </dd>
      <dt>Counts as</dt>
      <dd>{other ? `Not a theft by intrusion: ${other}` : 'Theft by intrusion'}</dd>
      <dt>Confidence</dt>
      <dd class="incident-capitalised">{incident.confidence}</dd>
      <dt>Disputed</dt>
      <dd>{incident.disputed ? 'Yes, under review' : 'No'}</dd>
      {note && (
        <>
          <dt>Note on record</dt>
          <dd class="small">{note}</dd>
        </>
      )}
    </dl>
  );
}
