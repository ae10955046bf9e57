/** Where the dashboard's pages are: what the router routes and what servers answer with its shell. */
export const PAGE_PATHS = [
  '/',
  '/exchanges',
  '/exchanges/*',
  '/jurisdictions',
  '/jurisdictions/*',
  '/compare',
  '/incidents',
  '/incidents/*',
  '/patterns',
  '/method',
  '/log',
  '/review',
] as const;

/** The pages named in the header. */
export const NAVIGATION = [
  { path: '/', name: 'Overview' },
  { path: '/exchanges', name: 'Exchanges' },
  { path: '/jurisdictions', name: 'Jurisdictions' },
  { path: '/compare', name: 'Compare' },
  { path: '/incidents', name: 'Incidents' },
  { path: '/patterns', name: 'Patterns' },
  { path: '/method', name: 'Method' },
] as const;

const FIRST_SEGMENTS = PAGE_PATHS.map((path) => path.split('/')[1] ?? '').filter((name) => name !== '');

/** Matches addresses that are pages of the dashboard; the browser follows any other link itself. */
export const PAGE_SCOPE = new RegExp(`^/(?:(?:${[...new Set(FIRST_SEGMENTS)].join('|')})(?:[/?#]|$)|[?#]|$)`);
