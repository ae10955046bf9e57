import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** A fact that only a theft brought to light is no older than the news of that theft. */
export const promptingIncidentsExist: Rule = {
  name: 'promptingIncidentsExist',
  description: 'The incident that prompted a fact exists, hit that venue, and was public when the fact was.',
  check: (dataset) => {
    const incidents = new Map(dataset.incidents.map((each) => [each.id, each]));
    return dataset.exchanges.flatMap((venue) =>
      venue.facts.flatMap(({ promptedBy, knownFrom }, index) => {
        if (promptedBy === undefined) return [];
        const at = { file: recordFile.exchange(venue.id), field: `/facts/${index}/promptedBy` };
        const incident = incidents.get(promptedBy);
        if (incident === undefined) return [{ ...at, reason: `no incident ${promptedBy}` }];
        if (incident.target.id !== venue.id) return [{ ...at, reason: `${promptedBy} hit another target` }];
        return knownFrom < incident.disclosedOn
          ? [{ ...at, reason: `known on ${knownFrom}, before ${promptedBy} on ${incident.disclosedOn}` }]
          : [];
      }),
    );
  },
};
