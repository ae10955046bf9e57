import { CodeSnippet } from '../../components/CodeSnippet.tsx';
import { Section } from '../../components/Section.tsx';
import { useAsOf } from '../../state/asOf.ts';
import { citation, datedAddress } from './citation.ts';

interface Props {
  versions: { asOf: string; modelVersion: string; dataVersion: string };
}

/** How to name a view so that others can check it. */
export function Cite({ versions }: Props) {
  const day = useAsOf() ?? versions.asOf;
  const example = datedAddress(`${location.origin}/exchanges/bybit`, day);
  const score = datedAddress(`${location.origin}/v1/exchanges/bybit/score`, day);
  return (
    <Section
      id="cite"
      title="How to cite a view"
      lead="Every page holds its state in its address. Add the day, the model and the evidence: the answer of the API names all three, and gives the same figures for as long as these versions are served."
    >
      <CodeSnippet label="A citation" code={citation({ ...versions, asOf: day }, example)} />
      <CodeSnippet label="The same figures from the API" code={`curl '${score}'`} />
      <p class="small">
        <a href="/docs">API reference</a>, <a href="/v1/model">the model</a>,{' '}
        <a href="/v1/model/backtest">the backtest</a>,{' '}
        <a href="/v1/model/misses?format=csv">the large thefts (CSV)</a>
      </p>
    </Section>
  );
}
