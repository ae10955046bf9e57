import fc from 'fast-check';
import { type JsonSchema, type Operation, parametersIn, type ServedOpenApi } from './openApi.ts';

/** A request to be made. */
export interface GeneratedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** Values that real data has, for parameters whose schema allows far more than exists. */
const KNOWN: Record<string, string[]> = {
  id: ['bybit', 'upbit', 'mt-gox', 'Huobi', 'bybit-2025-02', 'coincheck'],
  code: ['KR', 'JPN', 'mt', 'ZZ'],
  vintage: ['2025', '2014', '2026'],
  codes: ['KR,JP,MT', 'US', 'KR,XX', 'kr, jp'],
  ids: ['incident/bybit-2025-02', 'exchange/bybit/profile', 'incident/nope'],
  entities: ['exchange:upbit,jurisdiction:KR', 'exchange:upbit', 'exchange:nope'],
  cursor: ['o2s', 'o1', 'ozzzzzzzz'],
};

/** Few, since each new day costs a computation that all requests of the day share. */
const DAYS = [
  '2014-01-01',
  '2019-06-30',
  '2025-02-20',
  '2025-02-30',
  '2099-01-01',
  '0000-00-00',
  '2016-02-29',
];

const ACCEPTED = [
  'text/csv',
  'application/json',
  'application/taxii+json;version=2.1',
  '*/*',
  'text/csv;q=0',
  ';;;,',
  'image/*',
];

const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    "'",
    "' OR 1=1 --",
    '%',
    '%00',
    '%E0%A4%A',
    '\u0000',
    '../..',
    '..',
    '.',
    '/',
    '//',
    '?',
    '#',
    '&a=b',
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '-1',
    '1e309',
    '9007199254740993',
    '0x10',
    '{}',
    '[]',
    '\ud800',
    '\u202e',
    '💥',
    'a'.repeat(5000),
    '=cmd|x',
    '*',
    '_',
    '\r\nX-Evil: 1',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 60 }),
);

const hostileJson = fc.oneof(hostileText, fc.jsonValue({ maxDepth: 3 }));

/** Values that a schema allows. */
function valueFor(schema: JsonSchema, api: ServedOpenApi, depth = 0): fc.Arbitrary<unknown> {
  const resolved = api.resolve(schema);
  const { examples = [], type } = resolved;
  const any = rawValueFor(resolved, api, depth);
  if (type !== 'object' && examples.length > 0) return fc.oneof(fc.constantFrom(...examples), any);
  return any;
}

function rawValueFor(schema: JsonSchema, api: ServedOpenApi, depth: number): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valueFor(choice, api, depth + 1)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'integer')
    return fc.integer({ min: schema.minimum ?? -1000, max: Math.min(schema.maximum ?? 1000, 1e9) });
  if (type === 'number')
    return fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e12, noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') {
    const items = depth > 4 ? fc.constant(undefined) : valueFor(schema.items ?? {}, api, depth + 1);
    return fc.array(items, { maxLength: Math.min(schema.maxItems ?? 3, 3) });
  }
  if (type === 'object') return objectOf(schema, api, depth);
  if (type === 'string') return textOf(schema);
  return fc.jsonValue({ maxDepth: 1 });
}

function objectOf(schema: JsonSchema, api: ServedOpenApi, depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant({});
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [name, valueFor(inner, api, depth + 1)]),
  );
  const named = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  if (typeof additionalProperties !== 'object') return named;
  return fc.dictionary(
    fc.string({ minLength: 1, maxLength: 8 }),
    valueFor(additionalProperties, api, depth + 1),
    {
      maxKeys: 3,
    },
  );
}

function textOf({ pattern, maxLength = 12, minLength = 0 }: JsonSchema): fc.Arbitrary<string> {
  if (pattern === undefined)
    return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 24)) });
  if (/\\d\{4\}.*\\d\{2\}|0\[1-9\]|02/.test(pattern)) return fc.constantFrom(...DAYS);
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    return fc.string({ maxLength: 12 });
  }
}

const sometimes = <Value>(usual: fc.Arbitrary<Value>, hostile: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: usual, weight: 5 }, { arbitrary: hostile, weight: 1 });

const encode = (text: string) => encodeURIComponent(text.toWellFormed());

/** Requests for an operation, drawn from its own schema; about a third have something hostile in them. */
export function requestsFor(operation: Operation, api: ServedOpenApi): fc.Arbitrary<GeneratedRequest> {
  const parameter = ({ name, schema }: { name: string; schema: JsonSchema }) => {
    const drawn = valueFor(schema, api).map(String);
    const known = KNOWN[name];
    return sometimes(known ? fc.oneof(fc.constantFrom(...known), drawn) : drawn, hostileText);
  };
  const params = parametersIn(operation, 'path').map((each) =>
    parameter(each).map((value) => [each.name, value] as const),
  );
  const query = parametersIn(operation, 'query').map((each) =>
    fc
      .option(parameter(each), { freq: each.required ? 20 : 1, nil: undefined })
      .map((value) => [each.name, value] as const),
  );
  const extra = fc.option(fc.tuple(hostileText, hostileText), { freq: 1, nil: undefined });
  const headers = fc.record(
    {
      accept: fc.constantFrom(...ACCEPTED),
      'if-none-match': fc.constantFrom('*', '"x"', 'W/"x", "y"', '""', 'garbage'),
      'x-request-id': fc.constantFrom('mine-1', ' ', 'a'.repeat(300), '<script>'),
      'accept-encoding': fc.constantFrom('gzip', 'br', 'identity;q=0', '*'),
    },
    { requiredKeys: [] },
  );
  const json = operation.requestBody?.content['application/json']?.schema;
  const body =
    json === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { arbitrary: valueFor(json, api).map((value) => JSON.stringify(value)), weight: 4 },
          { arbitrary: hostileJson.map((value) => JSON.stringify(value)), weight: 1 },
          { arbitrary: mangled(json, api), weight: 2 },
          { arbitrary: hostileText, weight: 1 },
        );
  return fc
    .record({
      params: fc.tuple(...params),
      query: fc.tuple(...query),
      extra: fc.oneof({ arbitrary: fc.constant(undefined), weight: 8 }, { arbitrary: extra, weight: 1 }),
      headers,
      body,
    })
    .map((drawn) => {
      let path = operation.path;
      for (const [name, value] of drawn.params) path = path.replace(`{${name}}`, encode(value));
      const pairs = [
        ...drawn.query.filter(([, value]) => value !== undefined),
        ...(drawn.extra ? [drawn.extra] : []),
      ];
      const search = pairs.map(([name, value]) => `${encode(name)}=${encode(value ?? '')}`).join('&');
      return {
        method: operation.method,
        path: search === '' ? path : `${path}?${search}`,
        headers: {
          ...drawn.headers,
          ...(drawn.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(drawn.body === undefined ? {} : { body: drawn.body }),
      };
    });
}

/** A body that fits but for one field. */
function mangled(schema: JsonSchema, api: ServedOpenApi): fc.Arbitrary<string> {
  return fc
    .tuple(valueFor(schema, api), hostileText, hostileJson, fc.nat())
    .map(([value, name, spoilt, at]) => {
      if (typeof value !== 'object' || value === null) return JSON.stringify(spoilt);
      const names = [...Object.keys(value), name];
      return JSON.stringify({ ...value, [names[at % names.length] ?? name]: spoilt });
    });
}
