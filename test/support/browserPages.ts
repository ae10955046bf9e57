/** An address of every page of the dashboard, and of its ways to say that there is nothing. */
export const EVERY_PAGE = [
  '/',
  '/exchanges',
  '/jurisdictions',
  '/jurisdictions/KR',
  '/compare',
  '/compare?codes=KR,JP,MT',
  '/incidents',
  '/incidents/bybit-2025-02',
  '/patterns',
  '/method',
  '/log',
  '/review',
  '/exchanges/bybit?asOf=2025-02-20&add=ccss',
  '/exchanges?q=no+such+name',
  '/exchanges/bybit/no-such-page',
] as const;
