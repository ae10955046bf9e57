import { api } from '../../api/client.ts';
import { type Answer, ask, type Question } from '../../api/question.ts';

/** What the list is narrowed to: the parameters of GET /v1/incidents. */
export interface IncidentFilters {
  target?: string | undefined;
  jurisdiction?: string | undefined;
  actor?: string | undefined;
  sponsor?: string | undefined;
  attribution?: 'none' | 'suspected' | 'attributed' | undefined;
  pattern?: Incident['access'] | Incident['theft'] | undefined;
  minLossUsd?: number | undefined;
  from?: string | undefined;
  to?: string | undefined;
  asOf?: string | undefined;
}

type Incidents = Answer<typeof api.incidents>;
export type Incident = Incidents['data'][number];
export type Attribution = Incident['attributions'][number];

const ROWS_PER_PAGE = 1000;

/** Every incident that matches: the cursor is followed to the last page. */
export function incidentsQuestion(filters: IncidentFilters): Question<Incidents> {
  const pageFrom = (cursor?: string) =>
    ask(api.incidents, { query: { ...filters, limit: ROWS_PER_PAGE, cursor } });
  const first = pageFrom();
  const load = async (signal: AbortSignal): Promise<Incidents> => {
    const page = await first.load(signal);
    const data = [...page.data];
    let cursor = page.meta.nextCursor;
    while (cursor !== null) {
      const next = await pageFrom(cursor).load(signal);
      data.push(...next.data);
      cursor = next.meta.nextCursor;
    }
    return { data, meta: { ...page.meta, nextCursor: null } };
  };
  return { url: first.url, load };
}
