import { z } from 'zod';
import { partialDate } from './date.ts';
import { source } from './provenance.ts';
import { slug } from './vocabulary.ts';

/** What another publisher said of a venue on a day: the peers the backtest compares with. */
export const peerRating = z
  .strictObject({
    exchange: slug,
    publisher: z.string().min(1),
    publishedOn: partialDate,
    value: z.string().min(1),
    sources: z.array(source).min(1),
  })
  .meta({ id: 'PeerRating', description: 'Another publisher’s rating of a venue.' });
export type PeerRating = z.infer<typeof peerRating>;
