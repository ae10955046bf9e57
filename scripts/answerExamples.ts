import { Ajv2020 } from 'ajv/dist/2020.js';
import { createApp } from '../src/api/app.ts';
import { openApiInfo } from '../src/api/routes/openApi.ts';
import { backtest } from '../src/backtest.ts';
import { dataVersionOf } from '../src/data/dataVersion.ts';
import { seed } from '../src/data/seed.ts';
import { openSqlite } from '../src/data/sqlite.ts';
import { createStore } from '../src/data/store.ts';
import { depsOn } from '../src/depsOn.ts';
import { readDataset } from '../src/ingest/readDataset.ts';
import { model } from '../src/model.ts';
import { rescore } from '../src/rescore.ts';

/** What is asked so that every schema of an answer occurs. */
const QUESTIONS = [
  '/v1/exchanges/bybit/score?asOf=2025-02-20',
  '/v1/exchanges?limit=1',
  '/v1/exchanges/coincheck',
  '/v1/exchanges/bithumb/history?from=2017-01-01&to=2018-12-31&step=year',
  '/v1/jurisdictions/compare?codes=KR,JP&asOf=2025-02-20',
  '/v1/jurisdictions?limit=1',
  '/v1/jurisdictions/KR',
  '/v1/jurisdictions/KR/score?asOf=2025-02-20',
  '/v1/jurisdictions/KR/history?from=2024-01-01&to=2025-01-01&step=year',
  '/v1/outlook?asOf=2025-02-20',
  '/v1/incidents/bybit-2025-02',
  '/v1/evidence?ids=incident/bybit-2025-02',
  '/v1/patterns?limit=1',
  '/v1/actors?limit=1',
  '/v1/totals?limit=1',
  '/v1/model',
  '/v1/model/2025',
  '/v1/model/backtest',
  '/v1/model/misses?limit=1',
  '/v1/status',
];
const POSTED = {
  '/v1/scores': { asOf: '2025-02-20', queries: { ours: { exchange: 'upbit' } } },
  '/v1/exchanges/xt-com/what-if': { asOf: '2025-02-20', targetBand: 'high' },
};

interface Schema {
  $ref?: string;
  examples?: unknown[];
  anyOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
}

/** An example from a real answer for each schema of the API that states none itself. */
export async function answerExamples(): Promise<{ path: string; contents: string }> {
  const dataset = readDataset('dataset');
  const today = () => dataset.compilation.compiledOn;
  const { db, close } = openSqlite(':memory:');
  const store = createStore(db);
  await seed(db, dataset, await dataVersionOf(dataset));
  await rescore(store, model, today());
  const app = createApp({ ...depsOn(store, { today }), backtest, log: () => {} });
  const document = app.getOpenAPI31Document(openApiInfo) as unknown as {
    paths: Record<
      string,
      Record<string, { responses: Record<number, { content?: Record<string, { schema: Schema }> }> }>
    >;
    components: { schemas: Record<string, Schema> };
  };
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'openapi', ...document });
  const examples: Record<string, unknown> = {};

  const collect = (schema: Schema, value: unknown): void => {
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined) {
      const component = document.components.schemas[name] ?? {};
      if (!component.examples) examples[name] ??= shortened(value);
      collect(component, value);
      return;
    }
    for (const each of schema.allOf ?? []) collect(each, value);
    for (const each of schema.anyOf ?? [])
      if (each.$ref === undefined ? value !== null : ajv.validate({ $ref: `openapi${each.$ref}` }, value))
        collect(each, value);
    if (Array.isArray(value)) for (const each of value) collect(schema.items ?? {}, each);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value))
        collect(schema.properties?.[key] ?? rest(schema.additionalProperties), each);
  };

  const asked = [
    ...QUESTIONS.map((path) => ({ path, init: {} })),
    ...Object.entries(POSTED).map(([path, body]) => ({
      path,
      init: { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } },
    })),
  ];
  for (const { path, init } of asked) {
    const response = await app.request(path, init);
    if (response.status !== 200) throw new Error(`${path}: ${await response.text()}`);
    collect(schemaOf(path, document.paths), await response.json());
  }
  close();
  const ordered = Object.fromEntries(Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { path: 'src/api/examples.json', contents: `${JSON.stringify(ordered, null, 1)}\n` };
}

const rest = (schema: Schema | boolean | undefined): Schema => (typeof schema === 'object' ? schema : {});

/** The schema that a path's 200 declares: of the template with the most steps of its own that fits. */
function schemaOf(
  path: string,
  paths: Record<
    string,
    Record<string, { responses: Record<number, { content?: Record<string, { schema: Schema }> }> }>
  >,
): Schema {
  const steps = path.split('?')[0]?.split('/') ?? [];
  const fitting = Object.keys(paths)
    .filter((template) => template.split('/').length === steps.length)
    .filter((template) => template.split('/').every((step, i) => step.startsWith('{') || step === steps[i]))
    .sort((a, b) => a.split('{').length - b.split('{').length);
  const [operation] = Object.values(paths[fitting[0] ?? ''] ?? {});
  const schema = operation?.responses[200]?.content?.['application/json']?.schema;
  if (schema === undefined) throw new Error(`no schema for ${path}`);
  return schema;
}

/** A copy whose lists of objects have one item, and other lists two. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, typeof value[0] === 'object' ? 1 : 2).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each)]));
}
