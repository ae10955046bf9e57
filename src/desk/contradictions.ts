import { isInOrder } from '../domain/bitemporal.ts';
import { firstDay, type IsoDate, lastDay, type PartialDate } from '../domain/date.ts';
import {
  type EvidencePut,
  type ExchangeProfile,
  type IncidentRecord,
  recordOf,
} from '../domain/evidencePut.ts';
import { baseProblems, type Exchange, isOutsideOperation } from '../domain/exchange.ts';
import type { Attribution } from '../domain/incident.ts';

/** The day of Bitcoin's first block: there was no crypto asset to steal before it. */
const FIRST_BLOCK: IsoDate = '2009-01-03';

/** Something in a record that cannot be. */
export interface Contradiction {
  /** JSON Pointers to the fields that contradict each other, the likelier slip first. */
  fields: string[];
  reason: string;
}

/** What a record is held against. */
export interface Surroundings {
  today: IsoDate;
  /** When the incident of an attribution occurred. */
  occurredOn?: PartialDate | undefined;
  /** When the venue was open that an incident hit. */
  operating?: Exchange['operating'] | undefined;
}

/** What in a record contradicts itself, the calendar or what is around it. */
export function contradictionsIn(put: EvidencePut, around: Surroundings): Contradiction[] {
  const { today } = around;
  const day = knownDayOf(put);
  const field = put.kind === 'incident' ? '/disclosedOn' : '/knownFrom';
  return [
    ...found(day > today, `A record must be public by today (${today}, UTC), not from ${day} on.`, field),
    ...ofItsKind(put, around),
    ...spansOf(put).flatMap(({ span, field: at }) =>
      found(!isInOrder(span), 'A span cannot end before it begins.', `${at}/to`, `${at}/from`),
    ),
  ];
}

function ofItsKind(put: EvidencePut, around: Surroundings): Contradiction[] {
  switch (put.kind) {
    case 'exchange':
      return inBases(put.record, around.today);
    case 'exchangeFact':
      return found(
        firstDay(put.record.from) > around.today,
        `A fact must hold by today (${around.today}, UTC), not from ${put.record.from} on.`,
        '/from',
      );
    case 'incident':
      return inIncident(put.record, put.attributions, around);
    case 'attribution':
      return inAttribution(put.record, around.occurredOn);
    case 'jurisdictionFact':
      return [];
  }
}

function inBases(venue: ExchangeProfile, today: IsoDate): Contradiction[] {
  const future = venue.operatingBases.flatMap(({ knownFrom }, index) =>
    found(
      knownFrom > today,
      `An operating base must be public by today (${today}, UTC).`,
      `/operatingBases/${index}/knownFrom`,
    ),
  );
  const misplaced = baseProblems(venue).map(({ index, reason }) => ({
    fields: [`/operatingBases/${index}/from`],
    reason: `A venue is run from one country at a time, oldest first: this base ${reason}.`,
  }));
  return [...future, ...misplaced];
}

function inIncident(
  { occurredOn, disclosedOn, lossUsd, recoveredUsd, note }: IncidentRecord,
  attributions: readonly Attribution[],
  { operating }: Surroundings,
): Contradiction[] {
  const span = operating && `${operating.from ?? 'an unknown day'} to ${operating.to ?? 'now'}`;
  return [
    ...found(
      firstDay(occurredOn) > disclosedOn,
      'An incident cannot be disclosed before it occurred.',
      '/disclosedOn',
      '/occurredOn',
    ),
    ...found(
      lastDay(occurredOn) < FIRST_BLOCK,
      `No crypto asset could be stolen before the first block, of ${FIRST_BLOCK}.`,
      '/occurredOn',
    ),
    ...found(
      recoveredUsd !== undefined && lossUsd !== undefined && recoveredUsd > lossUsd,
      'No more can be recovered than was lost.',
      '/recoveredUsd',
      '/lossUsd',
    ),
    ...found(
      operating !== undefined && note === undefined && isOutsideOperation(occurredOn, operating),
      `The venue was open from ${span}: say in a note how it could be robbed then.`,
      '/occurredOn',
      '/target/id',
    ),
    ...found(
      attributions.some((each) => isBefore(each, occurredOn)),
      'An incident cannot occur after it was attributed.',
      '/occurredOn',
    ),
  ];
}

function inAttribution(record: Attribution, occurredOn: PartialDate | undefined): Contradiction[] {
  const { publishedOn, knownFrom } = record;
  return [
    ...found(
      publishedOn !== undefined && firstDay(publishedOn) > knownFrom,
      'An attribution cannot be known before it was published.',
      '/knownFrom',
      '/publishedOn',
    ),
    ...found(
      occurredOn !== undefined && isBefore(record, occurredOn),
      `An attribution cannot be older than its incident, of ${occurredOn}.`,
      ...(occurredOn !== undefined && knownFrom < firstDay(occurredOn)
        ? ['/knownFrom', '/publishedOn']
        : ['/publishedOn']),
    ),
  ];
}

const isBefore = (
  { publishedOn, knownFrom }: Pick<Attribution, 'publishedOn' | 'knownFrom'>,
  occurredOn: PartialDate,
): boolean =>
  knownFrom < firstDay(occurredOn) ||
  (publishedOn !== undefined && lastDay(publishedOn) < firstDay(occurredOn));

const found = (isWrong: boolean, reason: string, ...fields: string[]): Contradiction[] =>
  isWrong ? [{ fields, reason }] : [];

/** The spans of time that a record speaks of, and where. */
function spansOf(put: EvidencePut) {
  if (put.kind === 'exchange')
    return [
      { span: put.record.operating, field: '/operating' },
      ...put.record.operatingBases.map((span, index) => ({ span, field: `/operatingBases/${index}` })),
    ];
  const record = recordOf(put);
  return 'from' in record ? [{ span: record, field: '' }] : [];
}

/** The day from which a put record is public; for a venue's profile the day it became known to exist. */
export function knownDayOf(put: EvidencePut): IsoDate {
  return put.kind === 'incident' ? put.record.disclosedOn : dayOf(recordOf(put));
}

const dayOf = (record: { knownFrom: IsoDate } | IncidentRecord): IsoDate =>
  'knownFrom' in record ? record.knownFrom : record.disclosedOn;
