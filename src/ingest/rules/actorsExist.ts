import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** Actor ids resolve, and the sponsor an attribution gives is the actor's. */
export const actorsExist: Rule = {
  name: 'actorsExist',
  description: 'An actor id of an attribution is in threat-actors.json, with the same sponsor.',
  check: (dataset) => {
    const sponsors = new Map(dataset.threatActors.map((actor) => [actor.id, actor.sponsor]));
    return dataset.incidents.flatMap(({ id, attributions }) =>
      attributions.flatMap(({ actorId, sponsor }, index) => {
        if (actorId === undefined) return [];
        const at = { file: recordFile.incident(id), field: `/attributions/${index}/actorId` };
        const known = sponsors.get(actorId);
        if (known === undefined) return [{ ...at, reason: `no threat actor ${actorId}` }];
        return known === sponsor
          ? []
          : [{ ...at, reason: `${actorId} is sponsored by ${known}, not ${sponsor}` }];
      }),
    );
  },
};
