import { ErrorBoundary, LocationProvider, Route, Router } from 'preact-iso';
import { pages } from './pages.ts';
import { PAGE_SCOPE } from './paths.ts';
import { AsOfBanner } from './shell/AsOfBanner.tsx';
import { Footer } from './shell/Footer.tsx';
import { Header } from './shell/Header.tsx';

/** The shell around every page. */
export function App() {
  return (
    <LocationProvider scope={PAGE_SCOPE}>
      <a class="skip-link" href="#content">
        Skip to the content
      </a>
      <Header />
      <AsOfBanner />
      <main id="content" tabIndex={-1}>
        <ErrorBoundary>
          <Router onRouteChange={focusHeading}>
            <Route path="/" component={pages.overview} />
            <Route path="/exchanges" component={pages.exchanges} />
            <Route path="/exchanges/:id" component={pages.exchange} />
            <Route path="/jurisdictions" component={pages.jurisdictions} />
            <Route path="/jurisdictions/:code" component={pages.jurisdiction} />
            <Route path="/compare" component={pages.compare} />
            <Route path="/incidents" component={pages.incidents} />
            <Route path="/incidents/:id" component={pages.incident} />
            <Route path="/patterns" component={pages.patterns} />
            <Route path="/method" component={pages.method} />
            <Route path="/log" component={pages.log} />
            <Route path="/review" component={pages.review} />
            <Route default component={pages.notFound} />
          </Router>
        </ErrorBoundary>
      </main>
      <Footer />
    </LocationProvider>
  );
}

/** Takes keyboards and screen readers to the page that was opened. */
function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
