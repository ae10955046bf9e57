import type { FunctionComponent } from 'preact';
import { lazy } from 'preact-iso';
import { PageBroken } from './shell/PageBroken.tsx';

/** A page whose code is loaded when it is first opened. */
const page = (load: () => Promise<FunctionComponent>): FunctionComponent =>
  lazy(() => load().catch(() => PageBroken));

export const pages = {
  overview: page(async () => (await import('./pages/overview/OverviewPage.tsx')).OverviewPage),
  exchanges: page(async () => (await import('./pages/exchanges/ExchangesPage.tsx')).ExchangesPage),
  exchange: page(async () => (await import('./pages/exchange/ExchangePage.tsx')).ExchangePage),
  jurisdictions: page(
    async () => (await import('./pages/jurisdictions/JurisdictionsPage.tsx')).JurisdictionsPage,
  ),
  jurisdiction: page(
    async () => (await import('./pages/jurisdictions/JurisdictionPage.tsx')).JurisdictionPage,
  ),
  compare: page(async () => (await import('./pages/compare/ComparePage.tsx')).ComparePage),
  incidents: page(async () => (await import('./pages/incidents/IncidentsPage.tsx')).IncidentsPage),
  incident: page(async () => (await import('./pages/incidents/IncidentPage.tsx')).IncidentPage),
  patterns: page(async () => (await import('./pages/patterns/PatternsPage.tsx')).PatternsPage),
  method: page(async () => (await import('./pages/method/MethodPage.tsx')).MethodPage),
  log: page(async () => (await import('./pages/log/LogPage.tsx')).LogPage),
  review: page(async () => (await import('./pages/review/ReviewPage.tsx')).ReviewPage),
  notFound: page(async () => (await import('./pages/notFound/NotFoundPage.tsx')).NotFoundPage),
};
