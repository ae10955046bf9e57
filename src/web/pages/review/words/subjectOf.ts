import type { Content } from '../questions.ts';

/** The evidence id that a submission is about, or the beginning of those it brings. */
export function subjectOf(content: Content): string {
  switch (content.kind) {
    case 'incident': {
      // A reader asks for the venue first: its score is what moves.
      const { id, target } = content.incident;
      return target.id === undefined ? `incident/${id}` : `exchange/${target.id}`;
    }
    case 'attribution':
      return `incident/${content.incident}`;
    case 'exchange':
      return `exchange/${content.exchange.id}`;
    case 'exchangeFact':
      return `exchange/${content.exchange}`;
    case 'jurisdictionFact':
      return `jurisdiction/${content.jurisdiction}`;
    case 'correction':
    case 'dispute':
      return content.record;
  }
}
