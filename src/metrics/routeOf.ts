/** What stands for every path that no route has: there may be any number of them. */
const OTHER = 'other';

/**
 * The route of a path among patterns such as `/v1/exchanges/:id/score` and `/assets/*`. A pattern without parameters
 * goes before one that has some.
 */
export function routeFinder(patterns: readonly string[]): (path: string) => string {
  const ordered = [...new Set(patterns)].sort((a, b) => wildness(a) - wildness(b));
  const any = new RegExp(`^(?:${ordered.map((pattern) => `(${expressionOf(pattern)})`).join('|')})$`);
  return (path) => {
    const match = any.exec(path);
    const at = match === null ? -1 : match.findIndex((group, i) => i > 0 && group !== undefined);
    return ordered[at - 1] ?? OTHER;
  };
}

const wildness = (pattern: string): number =>
  (pattern.match(/:/g)?.length ?? 0) + (pattern.includes('*') ? 10 : 0);

const expressionOf = (pattern: string): string =>
  pattern
    .split('/')
    .map((step) => {
      if (step === '*') return '.*';
      return step.startsWith(':') ? '[^/]+' : step.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('/');
