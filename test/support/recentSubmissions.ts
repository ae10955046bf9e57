import { addDays, type IsoDate } from '../../src/domain/date.ts';
import type { ExchangeFact } from '../../src/domain/exchange.ts';
import type { SubmissionContent } from '../../src/domain/submission.ts';

// What is public only since lately touches few months of the history, so that accepting it is quick.

const told = { sources: [{ title: 'A court record', cited: true }], confidence: 'high' as const };

/** A certificate that became public 20 days ago; unless told otherwise it was granted then. */
export const recentFact = (id: string, today: IsoDate, from = addDays(today, -20)): ExchangeFact => ({
  ...{ id, kind: 'ccss', value: `Level 3 (${id})`, from },
  ...{ knownFrom: addDays(today, -20), knownFromRule: 'stated', ...told },
});

/** A certificate of a venue as a submission. */
export const factSubmission = (
  id: string,
  exchange: string,
  today: IsoDate,
  from?: IsoDate,
): SubmissionContent => ({ kind: 'exchangeFact', exchange, fact: recentFact(id, today, from) });

/** A theft of ten days ago that was laid to a state a day later. */
export const theftSubmission = (id: string, exchange: string, today: IsoDate): SubmissionContent => ({
  kind: 'incident',
  incident: {
    ...{ id, occurredOn: addDays(today, -10), disclosedOn: addDays(today, -9), disclosedOnRule: 'stated' },
    ...{ target: { id: exchange, name: exchange, kind: 'exchange' }, lossUsd: 1_234_567.5 },
    ...{
      assetClasses: ['ETH'],
      access: 'job_lure',
      theft: 'hot_wallet_key_compromise',
      outcome: 'none_known',
    },
    attributions: [
      {
        ...{ actor: 'Lazarus Group', actorId: 'lazarus_group', sponsor: 'KP', status: 'attributed' },
        ...{ by: 'FBI', knownFrom: addDays(today, -8), knownFromRule: 'stated' },
      },
    ],
    ...told,
  },
});

/** That another actor is suspected of a theft. */
export const attributionSubmission = (incident: string, today: IsoDate): SubmissionContent => ({
  ...{ kind: 'attribution', incident },
  attribution: {
    ...{ actor: 'Andariel', sponsor: 'KP', status: 'suspected', by: 'An analyst' },
    ...{ knownFrom: addDays(today, -5), knownFromRule: 'stated' },
  },
});

/** A venue that was not known, with a fact and a base of its own. */
export const venueSubmission = (id: string, today: IsoDate): SubmissionContent => {
  const from = addDays(today, -30);
  return {
    kind: 'exchange',
    exchange: {
      ...{ id, name: `${id} Markets`, kind: 'exchange', aliases: [`${id} MKT`], operating: { from } },
      ...{ knownFrom: from, knownFromRule: 'stated', legalSeats: ['SG'] },
      operatingBases: [{ code: 'SG', from, knownFrom: from, knownFromRule: 'stated', ...told }],
      ...{ servesKoreanOrJapaneseRetail: false, facts: [recentFact('ccss', today)], ...told },
    },
  };
};

/** Rules that came into force in a jurisdiction. */
export const ruleSubmission = (id: string, jurisdiction: string, today: IsoDate): SubmissionContent => {
  const day = addDays(today, -12);
  return {
    ...{ kind: 'jurisdictionFact', jurisdiction },
    fact: {
      kind: 'event',
      record: {
        ...{ id, kind: 'custody_rules_in_force', from: day, knownFrom: day, knownFromRule: 'stated' },
        ...told,
      },
    },
  };
};
