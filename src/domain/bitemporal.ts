import { z } from 'zod';
import { addDays, firstDay, type IsoDate, isoDate, lastDay, type PartialDate, partialDate } from './date.ts';

/**
 * How a record's `knownFrom` was found. `stated` is a date given by a source; every other value names
 * the rule that filled it, so that a reader can tell a fact from an assumption (see dataset/README.md).
 */
export const knownFromRule = z
  .enum([
    'stated',
    'startOfValidity',
    'usualDisclosureDelay',
    'firstPublicAttribution',
    'firstPublicMention',
    'publicationMonth',
    'observation',
    'compilation',
  ])
  .meta({
    id: 'KnownFromRule',
    description:
      'stated: the source dates it. startOfValidity: public on the last day its start can mean. usualDisclosureDelay: seven days after the last day it can have happened. firstPublicAttribution: no disclosure by the venue is dated before it; public when first attributed. firstPublicMention: known only from lists of incidents, public from the first dated trace of it. publicationMonth: the edition is known from the end of the month it was published in. observation: read off a public page on that day. compilation: no earlier public mention found, known from the day this evidence was compiled.',
    examples: ['stated'],
  });
export type KnownFromRule = z.infer<typeof knownFromRule>;

/** The fields of a fact that held for a time and became public at a time. */
export const bitemporal = {
  from: partialDate.describe('When it began to hold in the world.'),
  to: partialDate.optional().describe('The last day it held; absent while it holds.'),
  knownFrom: isoDate.describe('The day from which it was public knowledge.'),
  knownFromRule,
};

/** A record public since a day. */
export interface Known {
  knownFrom: IsoDate;
}

/** A record that holds over a span of time. */
export interface Valid {
  from: PartialDate;
  to?: PartialDate | undefined;
}

/** Whether a record was public on `asOf`. The one rule that keeps the future out of a past score. */
export function isKnown(record: Known, asOf: IsoDate): boolean {
  return record.knownFrom <= asOf;
}

/** Whether a record held on `asOf`, reading its bounds as widely as their precision allows. */
function isValid(record: Valid, asOf: IsoDate): boolean {
  return firstDay(record.from) <= asOf && (record.to === undefined || asOf <= lastDay(record.to));
}

/** Whether a record was both public and in force on `asOf`. */
export function holds(record: Known & Valid, asOf: IsoDate): boolean {
  return isKnown(record, asOf) && isValid(record, asOf);
}

/** Whether a span can be: it does not end before it begins. */
export const isInOrder = ({
  from,
  to,
}: {
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
}): boolean => from === undefined || to === undefined || firstDay(from) <= lastDay(to);

/** Days from an incident to its disclosure where no source dates the disclosure. */
const USUAL_DISCLOSURE_DELAY_DAYS = 7;

/** When an incident counts as public that nobody dates the disclosure of: the rule `usualDisclosureDelay`. */
export function usualDisclosureOf(occurredOn: PartialDate): IsoDate {
  return addDays(lastDay(occurredOn), USUAL_DISCLOSURE_DELAY_DAYS);
}

/** Public once its start is over: the rule for a licence, a certificate, a law. */
export function knownFromStart(from: PartialDate): IsoDate {
  return lastDay(from);
}
