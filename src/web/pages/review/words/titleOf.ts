import { EVENT_KINDS } from '../../../components/oversight/eventKinds.ts';
import { LEVEL_MEANINGS } from '../../../components/oversight/levels.ts';
import { formatDate } from '../../../format/dates.ts';
import { factKindName } from '../../../format/factKinds.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import type { Content } from '../questions.ts';

type JurisdictionFact = Extract<Content, { kind: 'jurisdictionFact' }>['fact'];

/** A submission in a few words, for lists and headings. */
export function titleOf(content: Content): string {
  switch (content.kind) {
    case 'incident':
      return `Incident at ${content.incident.target.name}, ${formatDate(content.incident.occurredOn)}`;
    case 'attribution':
      return `Attribution of ${content.incident} to ${content.attribution.actor}`;
    case 'exchange':
      return `New venue: ${content.exchange.name}`;
    case 'exchangeFact':
      return `Fact on ${content.exchange}: ${factKindName(content.fact.kind)}`;
    case 'jurisdictionFact':
      return `Fact on ${jurisdictionName(content.jurisdiction)}: ${jurisdictionFactWords(content.fact)}`;
    case 'correction':
      return `Correction of ${content.record}`;
    case 'dispute':
      return `Dispute of ${content.record}`;
  }
}

const INDICES = {
  itu_gci: 'ITU Global Cybersecurity Index',
  basel_aml: 'Basel AML Index',
  ncsi: 'National Cyber Security Index',
  chainalysis_adoption: 'Chainalysis adoption index',
};

/** "custody rules in force", "oversight level 2, licensing" or "Basel AML Index 2025". */
export function jurisdictionFactWords(fact: JurisdictionFact): string {
  switch (fact.kind) {
    case 'oversightLevel':
      return `oversight level ${fact.record.level}, ${LEVEL_MEANINGS[fact.record.level] ?? 'of no known meaning'}`;
    case 'event':
      return EVENT_KINDS[fact.record.kind].name;
    case 'index':
      return `${INDICES[fact.record.index]} ${fact.record.edition}`;
  }
}
