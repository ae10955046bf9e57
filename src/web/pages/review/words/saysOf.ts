import { kindName, lossPhrase, outcomeSentence } from '../../../components/incidents/words.ts';
import { formatDate } from '../../../format/dates.ts';
import { factKindName } from '../../../format/factKinds.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { plural } from '../../../format/numbers.ts';
import { capitalised, inWords, placeName } from '../../../format/words.ts';
import { memberName } from '../difference/memberNames.ts';
import { plainWords } from '../difference/valueText.ts';
import type { Content } from '../questions.ts';
import { jurisdictionFactWords } from './titleOf.ts';

type Of<Kind extends Content['kind']> = Extract<Content, { kind: Kind }>;

/** What a submission says, in sentences. The words of whoever filed it stand beside them, as they are. */
export function saysOf(content: Content): string[] {
  switch (content.kind) {
    case 'incident':
      return incidentSays(content.incident);
    case 'attribution':
      return [`${claimSays(content.attribution)} The incident is ${content.incident}.`];
    case 'exchange':
      return venueSays(content.exchange);
    case 'exchangeFact':
      return [
        `On the venue ${content.exchange}: ${factKindName(content.fact.kind)}, “${content.fact.value}”, ${heldWords(content.fact)}.`,
        publicSays(content.fact.knownFrom),
      ];
    case 'jurisdictionFact':
      return jurisdictionSays(content);
    case 'correction':
      return [`Changes ${inWords(membersOf(content.patch))} of the record ${content.record}.`];
    case 'dispute':
      return [
        content.patch === undefined
          ? `Says that the record ${content.record} is wrong and should be withdrawn.`
          : `Says that the record ${content.record} is wrong, and what it should say: ${inWords(membersOf(content.patch))}.`,
      ];
  }
}

const membersOf = (patch: object): string[] => {
  const names = Object.keys(patch).map((name) => withSmallLetter(memberName(name)));
  return names.length === 0 ? ['nothing'] : names;
};

const withSmallLetter = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function incidentSays(incident: Of<'incident'>['incident']): string[] {
  const { target, jurisdiction, access, theft, outcome, disclosedOn } = incident;
  const from = jurisdiction ? `, run from ${placeName(jurisdiction)}` : '';
  const patterns = `Way in: ${plainWords(access)}. Way of taking: ${plainWords(theft)}.`;
  return [
    `${target.name} (${kindName(target.kind)}${from}), ${formatDate(incident.occurredOn)}: ${lossPhrase(incident)}.`,
    publicSays(disclosedOn),
    `${patterns} ${outcomeSentence(outcome)}`,
    ...incident.attributions.map(claimSays),
  ];
}

function claimSays({ status, actor, sponsor, by, knownFrom }: Of<'attribution'>['attribution']): string {
  const state = sponsor ? ` (${jurisdictionName(sponsor)})` : ', no state';
  return `${capitalised(status)} by ${by}: ${actor}${state}, public since ${formatDate(knownFrom)}.`;
}

function venueSays(venue: Of<'exchange'>['exchange']): string[] {
  const bases = venue.operatingBases.map(({ code }) => placeName(code));
  const from = bases.length === 0 ? 'its base is not known' : `run from ${inWords(bases)}`;
  const { operating, facts, knownFrom } = venue;
  const since =
    operating.from === undefined ? 'start not known' : `trading since ${formatDate(operating.from)}`;
  const until = operating.to === undefined ? '' : ` until ${formatDate(operating.to)}`;
  return [
    `${venue.name}: ${venue.kind}, ${from}, ${since}${until}; ${plural(facts.length, 'dated fact')}.`,
    publicSays(knownFrom),
  ];
}

function jurisdictionSays({ jurisdiction, fact }: Of<'jurisdictionFact'>): string[] {
  const held = 'from' in fact.record ? `, ${heldWords(fact.record)}` : '';
  return [
    `On ${placeName(jurisdiction)}: ${jurisdictionFactWords(fact)}${held}.`,
    publicSays(fact.record.knownFrom),
  ];
}

const heldWords = ({ from, to }: { from: string; to?: string | undefined }): string =>
  to === undefined ? `since ${formatDate(from)}` : `from ${formatDate(from)} to ${formatDate(to)}`;

const publicSays = (knownFrom: string): string => `Public since ${formatDate(knownFrom)}.`;
