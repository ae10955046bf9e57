import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

/** Every venue that is named by id is in the registry. */
export const venuesExist: Rule = {
  name: 'venuesExist',
  description: 'Incident targets, volumes and ratings name venues of the registry.',
  check: (dataset) => {
    const venues = new Set(dataset.exchanges.map((venue) => venue.id));
    const named = [
      ...dataset.incidents.map(({ id, target }) => ({
        file: recordFile.incident(id),
        field: '/target/id',
        venue: target.id,
      })),
      ...dataset.volumeSnapshots.flatMap((snapshot) =>
        snapshot.rows.map(({ exchange }, index) => ({
          file: recordFile.volumes(snapshot.id),
          field: `/rows/${index}/exchange`,
          venue: exchange,
        })),
      ),
      ...dataset.peerRatings.map(({ exchange }, index) => ({
        file: 'peer-ratings.json',
        field: `/rows/${index}/exchange`,
        venue: exchange,
      })),
    ];
    return named
      .filter(({ venue }) => venue !== undefined && !venues.has(venue))
      .map(({ file, field, venue }) => ({ file, field, reason: `no exchange ${venue}` }));
  },
};
