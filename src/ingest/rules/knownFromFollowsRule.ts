import { knownFromStart, usualDisclosureOf } from '../../domain/bitemporal.ts';
import { bitemporalRecords } from '../bitemporalRecords.ts';
import type { Finding } from '../problem.ts';
import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** A date filled by a rule is the date that rule gives, so that the mark can be trusted. */
export const knownFromFollowsRule: Rule = {
  name: 'knownFromFollowsRule',
  description: 'A day of knowledge that a rule filled is the day that rule gives.',
  check: (dataset) => {
    const { compiledOn } = dataset.compilation;
    const starts = bitemporalRecords(dataset).flatMap<Finding>(
      ({ file, field, from, knownFrom, knownFromRule }) =>
        knownFromRule === 'startOfValidity' && knownFrom !== knownFromStart(from)
          ? [
              {
                file,
                field: `${field}/knownFrom`,
                reason: `must be ${knownFromStart(from)}, the last day of ${from}`,
              },
            ]
          : [],
    );
    const venues = dataset.exchanges.flatMap<Finding>(({ id, operating, knownFrom, knownFromRule }) =>
      knownFromRule === 'startOfValidity' &&
      (operating.from === undefined || knownFrom !== knownFromStart(operating.from))
        ? [
            {
              file: recordFile.exchange(id),
              field: '/knownFrom',
              reason: 'must be the last day of its start',
            },
          ]
        : [],
    );
    const incidents = dataset.incidents.flatMap<Finding>((incident) => {
      const file = recordFile.incident(incident.id);
      const { disclosedOn, disclosedOnRule, attributions } = incident;
      const delayed = usualDisclosureOf(incident.occurredOn);
      const found: Finding[] = [];
      if (disclosedOnRule === 'usualDisclosureDelay' && disclosedOn !== delayed) {
        found.push({ file, field: '/disclosedOn', reason: `the usual delay gives ${delayed}` });
      }
      if (disclosedOnRule === 'compilation' && disclosedOn !== compiledOn) {
        found.push({ file, field: '/disclosedOn', reason: `the day of compilation is ${compiledOn}` });
      }
      if (
        disclosedOnRule === 'firstPublicAttribution' &&
        !attributions.some((each) => each.knownFrom === disclosedOn)
      ) {
        found.push({ file, field: '/disclosedOn', reason: 'no attribution became public on that day' });
      }
      attributions.forEach(({ publishedOn, knownFrom, knownFromRule }, index) => {
        const field = `/attributions/${index}/knownFromRule`;
        if ((publishedOn !== undefined) !== (knownFromRule === 'stated')) {
          found.push({ file, field, reason: 'stated if and only if a date of publication is given' });
        } else if (knownFromRule === 'compilation' && knownFrom !== compiledOn) {
          found.push({ file, field, reason: `the day of compilation is ${compiledOn}` });
        }
      });
      return found;
    });
    return [...starts, ...venues, ...incidents];
  },
};
