import { z } from 'zod';
import { recordDirectories, singleFiles } from './documents.ts';

/** JSON Schema (draft 2020-12) of every kind of dataset file, so that editors check while one types. */
export function editorSchemas(): { path: string; contents: string }[] {
  const kinds = { ...recordDirectories, ...singleFiles };
  return Object.entries(kinds).map(([kind, { schema }]) => ({
    path: `dataset/schemas/${kind}.schema.json`,
    contents: `${JSON.stringify(editorSchema(schema), null, 2)}\n`,
  }));
}

function editorSchema(schema: z.ZodType) {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  // The link to this schema itself, which the reader leaves out.
  return { ...json, properties: { $schema: { type: 'string' }, ...json.properties } };
}
