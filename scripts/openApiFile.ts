import { createApp } from '../src/api/app.ts';
import { openApiDocument } from '../src/api/routes/openApi.ts';
import { openSqlite } from '../src/data/sqlite.ts';
import { createStore } from '../src/data/store.ts';
import { depsOn } from '../src/depsOn.ts';
import { model } from '../src/model.ts';

/** The OpenAPI document as the app serves it with these examples, for the file that is committed. */
export function openApiFile(examples: Record<string, unknown>): { path: string; contents: string } {
  const { db, close } = openSqlite(':memory:');
  const app = createApp({
    ...depsOn(createStore(db), { today: () => model.vintages[0]?.fittedOn ?? '' }),
    log: () => {},
  });
  const document = openApiDocument(app, examples);
  close();
  return { path: 'openapi.json', contents: `${JSON.stringify(document, null, 2)}\n` };
}
