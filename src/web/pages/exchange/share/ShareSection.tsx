import { CodeSnippet } from '../../../components/CodeSnippet.tsx';
import { formatDate } from '../../../format/dates.ts';
import { withQuery } from '../../../state/withQuery.ts';
import { badgeSnippets } from './badgeSnippets.ts';

interface Props {
  id: string;
  name: string;
  asOf: string | undefined;
  day: string;
}

/** The badge, and the same score for machines. */
export function ShareSection({ id, name, asOf, day }: Props) {
  const path = `/v1/exchanges/${id}`;
  const onDay = (address: string) => withQuery(address, { asOf });
  const badge = onDay(`${path}/badge.svg`);
  const page = onDay(`/exchanges/${id}`);
  const snippets = badgeSnippets({ origin: location.origin, badge, page, name });
  const series = `/v1/timeseries?entities=exchange:${id}&metric=riskPoints&format=csv`;
  return (
    <section class="section" id="api">
      <h2>Show or use this score elsewhere</h2>
      <div class="grid">
        <div class="span-6 exchange-share-column">
          <h3>Badge</h3>
          <p>
            <img class="exchange-badge" src={badge} height="20" alt={`Badge with ${name}’s risk band`} />
          </p>
          <p class="quiet">
            It shows the band and its day
            {asOf ? `, fixed to ${formatDate(day)}` : ', and follows the score'}.
          </p>
          <CodeSnippet label="HTML" code={snippets.html} />
          <CodeSnippet label="Markdown" code={snippets.markdown} />
        </div>
        <div class="span-6 exchange-share-column">
          <h3>Data</h3>
          <ul>
            <li>
              <a href={onDay(`${path}/score`)}>This score as JSON</a>
            </li>
            <li>
              <a href={onDay(path)}>Facts and incidents as JSON</a>
            </li>
            <li>
              <a href={`${path}/history`}>Monthly history as JSON</a>, <a href={series}>points as CSV</a>
            </li>
            <li>
              <a href="/docs">API reference</a>
            </li>
          </ul>
          <CodeSnippet
            label="The score in a terminal"
            code={`curl '${location.origin}${onDay(`${path}/score`)}'`}
          />
        </div>
      </div>
    </section>
  );
}
