import { SourceLink } from './EvidenceList.tsx';

interface Props {
  sources: readonly Parameters<typeof SourceLink>[0][];
  confidence: string;
}

/** The sources of a dated record, one a line, and how far they can be trusted. */
export function SourceItems({ sources, confidence }: Props) {
  return (
    <ul class="plain-list small source-items">
      {sources.map((source) => (
        <li key={source.title}>
          <SourceLink {...source} />
        </li>
      ))}
      <li class="quiet">{confidence} confidence</li>
    </ul>
  );
}
