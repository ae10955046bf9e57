import type { Content } from '../questions.ts';

type Source = Extract<Content, { kind: 'incident' }>['incident']['sources'][number];

/** The sources that a submission gives with its record. */
export function sourcesOf(content: Content): readonly Source[] {
  switch (content.kind) {
    case 'incident':
      return content.incident.sources;
    case 'attribution':
      return content.attribution.sources ?? [];
    case 'exchange':
      return content.exchange.sources;
    case 'exchangeFact':
      return content.fact.sources;
    case 'jurisdictionFact':
      return content.fact.record.sources;
    case 'correction':
    case 'dispute':
      return [];
  }
}
