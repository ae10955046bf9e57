import type { api } from '../../../api/client.ts';
import type { Answer } from '../../../api/question.ts';
import { attributionWords, lossWords } from '../../../components/incidents/words.ts';
import { formatDate } from '../../../format/dates.ts';
import { factKindName } from '../../../format/factKinds.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { evidenceIds } from '../evidenceIds.ts';
import type { Incident, Profile, Score } from '../questions.ts';

type Source = Profile['sources'][number];
type Rule = Profile['knownFromRule'];

/** The kinds into which evidence is sorted on the page. */
export const EVIDENCE_KINDS = ['facts', 'bases', 'incidents', 'volumes', 'jurisdiction', 'profile'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A record behind a score. */
export interface EvidenceRow {
  /** As `/v1/evidence` knows it. */
  id: string;
  kind: EvidenceKind;
  /** "ISO/IEC 27001". */
  label: string;
  /** The fact in words. */
  text: string;
  from: string | null;
  to: string | undefined;
  knownFrom: string;
  /** How `knownFrom` was found; absent where the service does not say. */
  rule: Rule | undefined;
  confidence: string;
  sources: readonly Source[];
  cited: boolean;
  /** Statements about who was behind it, oldest first. */
  claims?: string[];
  /** Page of an incident. */
  incidentId: string | undefined;
  /** Ids of the factors that use it. */
  usedBy: string[];
  /** A dispute of it waits for a decision. */
  isDisputed: boolean;
}

type Served = Answer<typeof api.evidence>['data'][number];

interface Known {
  contributions: Score['contributions'];
  /** Records as `/v1/evidence` gives them: the profile's own too, which say there whether they are disputed. */
  served: readonly Served[];
  day: string;
}

/** Everything on record about an exchange that was public on `day`, newest first. */
export function evidenceRows(profile: Profile, { contributions, served, day }: Known): EvidenceRow[] {
  const own = [
    ...factRows(profile, day),
    ...baseRows(profile, day),
    ...incidentRows(profile),
    profileRow(profile),
  ];
  const rows = [...own, ...servedRows(served.filter(({ id }) => !own.some((row) => row.id === id)))];
  const disputed = new Set(served.filter((each) => each.disputed).map(({ id }) => id));
  const usersOf = (id: string) => contributions.filter(({ evidence }) => evidence.includes(id));
  return rows
    .map((row) => ({
      ...row,
      usedBy: usersOf(row.id).map(({ factor }) => factor),
      isDisputed: disputed.has(row.id),
    }))
    .toSorted((a, b) => (a.knownFrom < b.knownFrom ? 1 : a.knownFrom > b.knownFrom ? -1 : 0));
}

type Row = Omit<EvidenceRow, 'usedBy' | 'isDisputed'>;

const isCited = (sources: readonly Source[]): boolean => sources.some(({ cited }) => cited);

/** An end that had not come yet could not be known. */
const endBy = (to: string | undefined, day: string): string | undefined =>
  to !== undefined && to <= day ? to : undefined;

const factRows = (profile: Profile, day: string): Row[] =>
  profile.facts.map((fact) => ({
    id: evidenceIds.fact(profile, fact),
    kind: 'facts',
    label: factKindName(fact.kind),
    text: fact.jurisdiction ? `${fact.value} (${jurisdictionName(fact.jurisdiction)})` : fact.value,
    from: fact.from,
    to: endBy(fact.to, day),
    knownFrom: fact.knownFrom,
    rule: fact.knownFromRule,
    confidence: fact.confidence,
    sources: fact.sources,
    cited: isCited(fact.sources),
    incidentId: undefined,
  }));

const baseRows = (profile: Profile, day: string): Row[] =>
  profile.operatingBases
    .map(
      (base, index): Row => ({
        id: evidenceIds.base(profile, index),
        kind: 'bases',
        label: 'Operating base',
        text: `Run from ${jurisdictionName(base.code)}`,
        from: base.from,
        to: endBy(base.to, day),
        knownFrom: base.knownFrom,
        rule: base.knownFromRule,
        confidence: base.confidence,
        sources: base.sources,
        cited: isCited(base.sources),
        incidentId: undefined,
      }),
    )
    .filter(({ knownFrom }) => knownFrom <= day);

const incidentRows = ({ incidents }: Profile): Row[] =>
  incidents.map((incident) => ({
    id: evidenceIds.incident(incident.id),
    kind: 'incidents',
    label: `Incident: ${lossLabel(incident)}`,
    text: attributionWords(incident),
    claims: incident.attributions.map(claimWords),
    from: incident.occurredOn,
    to: undefined,
    knownFrom: incident.disclosedOn,
    rule: incident.disclosedOnRule,
    confidence: incident.confidence,
    sources: incident.sources,
    cited: isCited(incident.sources),
    incidentId: incident.id,
  }));

const lossLabel = (incident: Incident): string =>
  incident.lossUsd === undefined ? 'loss unknown' : lossWords(incident);

const claimWords = ({ status, by, actor, sponsor, knownFrom }: Incident['attributions'][number]): string => {
  const state = sponsor ? ` (${jurisdictionName(sponsor)})` : '';
  return `${formatDate(knownFrom)}: ${status} by ${by}: ${actor}${state}`;
};

const profileRow = (profile: Profile): Row => ({
  id: evidenceIds.profile(profile),
  kind: 'profile',
  label: 'Profile',
  text: profileWords(profile),
  from: profile.operating.from ?? null,
  to: undefined,
  knownFrom: profile.knownFrom,
  rule: profile.knownFromRule,
  confidence: profile.confidence,
  sources: profile.sources,
  cited: isCited(profile.sources),
  incidentId: undefined,
});

function profileWords({ kind, servesKoreanOrJapaneseRetail, listsDerivatives }: Profile): string {
  const retail = servesKoreanOrJapaneseRetail ? 'serves' : 'does not serve';
  const derivatives =
    listsDerivatives === undefined
      ? 'whether it offers derivatives is not known'
      : `${listsDerivatives ? 'offers' : 'offers no'} derivatives`;
  return `${kind}; ${retail} Korean or Japanese retail customers; ${derivatives}`;
}

const servedRows = (served: readonly Served[]): Row[] =>
  served.map(({ id, kind, title, from, knownFrom, confidence, sources, cited }) => ({
    ...{ id, from, knownFrom, confidence, sources, cited },
    kind: kind === 'volume' ? 'volumes' : 'jurisdiction',
    label: kind === 'volume' ? 'Volume list' : 'Jurisdiction',
    text: title,
    to: undefined,
    rule: undefined,
    incidentId: undefined,
  }));
