import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

// A pattern whose time grows with the square of a text's length lets one request stop a service for everyone. All of
// these are given texts of a length at which that would take a hundred times as long as it may.

const LENGTH = 30_000;
const MOST_MS = 40;
/** A busy machine makes a run slower, never faster. */
const MOST_RUNS = 6;

/** The dashboard's patterns meet only what its own user gives it. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('web/'))
  .map((name) => join('src', name));

/** Where a literal may begin: after what cannot end a value. */
const LITERAL =
  /(?:^|[=(,:?&|!;[]|=>|return)\s*\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\/[\n*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\/[\n])*)\/([gimsuy]*)(?=[\s.,;)\]}]|$)/g;

interface Pattern {
  file: string;
  expression: RegExp;
}

const withoutComments = (line: string): string =>
  line.replace(/^\s*(?:\/\/|\/?\*).*$/, '').replace(/ \/\/ .*$/, '');

const patterns: Pattern[] = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => [...withoutComments(line).matchAll(LITERAL)])
    .map(([, source = '', flags]) => ({ file, expression: new RegExp(source, flags) })),
);

const COMMON = [
  'a',
  'A',
  '0',
  ' ',
  '\t',
  '\n',
  '-',
  '_',
  '.',
  ',',
  '/',
  '"',
  "'",
  '%',
  '=',
  ':',
  'é',
  '<',
  '\u0000',
];

/** Texts that begin as the pattern wants, go on for long with something it may take, and end as it does not. */
function hostileTo({ source }: RegExp): string[] {
  const plain = source.replace(/^\^/, '').replaceAll('\\/', '/');
  const [prefix = ''] = /^[^\\[\](){}?*+|.$^]*/.exec(plain) ?? [];
  const letters = [...new Set(plain.replace(/[\\[\](){}?*+|$^]/g, ''))].slice(0, 12);
  const units = [...new Set([...COMMON, ...letters])];
  const pairs = letters.flatMap((a) => letters.filter((b) => b !== a).map((b) => `${a}${b}`));
  return [...units, ...pairs].flatMap((unit) => {
    const long = unit.repeat(LENGTH / unit.length);
    return ['', prefix].flatMap((start) =>
      ['', '\n!', `${start}\u0000`].map((end) => `${start}${long}${end}`),
    );
  });
}

/** The least time in which a piece of work is done. */
function leastMs(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < MOST_RUNS && least > MOST_MS; run += 1) {
    const startedMs = performance.now();
    work();
    least = Math.min(least, performance.now() - startedMs);
  }
  return least;
}

function slowest(texts: readonly string[], work: (text: string) => unknown): string {
  const slow = texts.find((text) => leastMs(() => work(text)) > MOST_MS);
  return slow === undefined
    ? 'none'
    : `${JSON.stringify(slow.slice(0, 40))}… ${JSON.stringify(slow.slice(-4))}`;
}

describe('the patterns of the sources', () => {
  it('are all found', () => {
    const found = (file: string) =>
      patterns.filter((each) => each.file === file).map(({ expression }) => expression);
    expect(patterns.length).toBeGreaterThan(40);
    expect(found('src/api/http/conditional.ts')).toEqual([/(?:W\/)?"[^"]*"/g]);
    expect(found('src/ledger/keyToken.ts')).toHaveLength(1);
    expect(found('src/domain/submission.ts')).toHaveLength(1);
    expect(found('src/api/http/csv/csvText.ts')).toHaveLength(2);
  });

  it.each(patterns.map(({ file, expression }) => [String(expression), file, expression] as const))(
    '%s of %s is done with a long text at once',
    (_, __, expression) => {
      const anew = () => new RegExp(expression.source, expression.flags);
      const ways = expression.global
        ? [(text: string) => text.match(anew()), (text: string) => text.replace(anew(), '')]
        : [(text: string) => anew().test(text)];
      for (const way of ways) expect(slowest(hostileTo(expression), way)).toBe('none');
    },
  );
});

describe('the forms that the validation brings along', () => {
  it.each([
    ['time', z.iso.datetime()],
    ['date', z.iso.date()],
    ['address', z.url({ protocol: /^https?$/ })],
    ['UUID', z.uuid()],
  ])('%s', (_, schema) => {
    const starts = [
      '',
      '2020-01-01',
      '2020-01-01T00:00:00.',
      'https://',
      'https://a.',
      '00000000-0000-4000-8000-',
    ];
    const texts = starts.flatMap((start) =>
      [...COMMON, '@', '[', '?', '#', 'a.', '%20', '0-'].map(
        (unit) => start + unit.repeat(LENGTH / unit.length),
      ),
    );
    expect(slowest(texts, (text) => schema.safeParse(text))).toBe('none');
  });
});
