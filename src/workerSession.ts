/** The header field that carries how new a database a client has seen, in requests and answers. */
export const BOOKMARK_FIELD = 'X-D1-Bookmark';

const BOOKMARK = /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/;

const READ_BY_POST = /^\/(?:v1\/scores|v1\/exchanges\/[^/]+\/what-if|mcp)$/;

/**
 * Where a request's reads may begin: at the primary for one that writes or comes with a key, which may just have been
 * made or revoked, at a replica that has caught up with its
 * bookmark, or at any. What is no bookmark counts as one that only the primary is sure to have caught up with.
 */
export function sessionStart(request: Pick<Request, 'method' | 'url' | 'headers'>): string {
  if (!changesNothing(request) || request.headers.has('Authorization')) return 'first-primary';
  const bookmark = request.headers.get(BOOKMARK_FIELD);
  if (bookmark === null) return 'first-unconstrained';
  return BOOKMARK.test(bookmark) ? bookmark : 'first-primary';
}

function changesNothing({ method, url }: Pick<Request, 'method' | 'url'>): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return true;
  return method === 'POST' && READ_BY_POST.test(new URL(url).pathname);
}
