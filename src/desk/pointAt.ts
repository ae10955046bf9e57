import type { SubmissionContent } from '../domain/submission.ts';
import { placeIn } from './placeIn.ts';

/** From JSON Pointers into a record, the likelier slip first, the one into the content that it was sent in. */
export type PointAt = (...fields: string[]) => string;

/** Points into the content that a record was sent in, which is the `index`-th of those that it puts. */
export function pointInto(content: SubmissionContent, index: number): PointAt {
  const record = placeOfRecord(content, index);
  return (...fields) =>
    placeIn(
      content,
      fields.map((field) => `${record}${field}`),
    );
}

function placeOfRecord({ kind }: SubmissionContent, index: number): string {
  switch (kind) {
    case 'incident':
      return index === 0 ? '/incident' : `/incident/attributions/${index - 1}`;
    case 'attribution':
      return '/attribution';
    case 'exchange':
      return index === 0 ? '/exchange' : `/exchange/facts/${index - 1}`;
    case 'exchangeFact':
      return '/fact';
    case 'jurisdictionFact':
      return '/fact/record';
    case 'correction':
    case 'dispute':
      return '/patch';
  }
}
