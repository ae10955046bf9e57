import { isOutsideOperation } from '../../domain/exchange.ts';
import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** A theft from a venue that was not open needs an explanation. */
export const incidentsWhileOpen: Rule = {
  name: 'incidentsWhileOpen',
  description: 'An incident lies within its venue’s operating period, or a note says why not.',
  check: (dataset) => {
    const venues = new Map(dataset.exchanges.map((venue) => [venue.id, venue]));
    return dataset.incidents.flatMap(({ id, target, occurredOn, note }) => {
      const venue = target.id === undefined ? undefined : venues.get(target.id);
      if (venue === undefined || note !== undefined) return [];
      if (!isOutsideOperation(occurredOn, venue.operating)) return [];
      const { from, to } = venue.operating;
      const reason = `${venue.id} was open from ${from ?? 'an unknown day'} to ${to ?? 'now'}; say why in a note`;
      return [{ file: recordFile.incident(id), field: '/occurredOn', reason }];
    });
  },
};
