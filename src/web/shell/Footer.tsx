import { api } from '../api/client.ts';
import { ask } from '../api/question.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { AsOfLink } from '../components/AsOfLink.tsx';
import { formatDate } from '../format/dates.ts';

/** What is being served, and where it is explained. */
export function Footer() {
  return (
    <footer class="site-footer">
      <div class="wrap">
        <p>A forecast from public evidence, not a finding about any venue.</p>
        <Versions />
        <ul class="site-footer-links">
          <li>
            <AsOfLink href="/method">Method</AsOfLink>
          </li>
          <li>
            <AsOfLink href="/log">Log</AsOfLink>
          </li>
          <li>
            <AsOfLink href="/review">Review</AsOfLink>
          </li>
          <li>
            <a href="/docs">API reference</a>
          </li>
          <li>
            <a href="/openapi.json">openapi.json</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

function Versions() {
  const status = useAnswer(ask(api.status, { query: {} }));
  if (status.state !== 'ready') return <p class="site-footer-versions">Versions: not known yet</p>;
  const { data, meta } = status.value;
  return (
    <p class="site-footer-versions">
      Evidence compiled {formatDate(data.evidence.compiledOn)}, incidents collected systematically through{' '}
      {formatDate(data.evidence.incidentsThrough)}. Data version <code>{meta.dataVersion}</code>, model
      version <code>{meta.modelVersion}</code>.
    </p>
  );
}
