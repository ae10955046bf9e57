import { z } from 'zod';
import type { AppType } from '../api/app.ts';
import type { Ask } from './onBehalf.ts';
import { type Operation, operationNamed } from './operation.ts';
import { tools } from './tools.ts';

/** A tool as it is listed to clients. JSON Schema of draft 7, which every client's validator knows. */
export interface ToolDescription {
  name: string;
  title: string;
  description: string;
  inputSchema: ObjectSchema;
  outputSchema: ObjectSchema;
  annotations: { readOnlyHint: boolean; openWorldHint: boolean };
}
type ObjectSchema = { type: 'object'; [keyword: string]: unknown };

/** What became of a call: an answer of the API, or in words why there is none. */
export type Outcome = { answer: Record<string, unknown> } | { problem: string };

export interface OfferedTool {
  describe(): ToolDescription;
  /** Asks the API. Arguments that do not fit are a problem, not a failure. */
  call(args: Record<string, unknown>, ask: Ask): Promise<Outcome>;
}

/** Every tool by its name, made from the operations of the API. */
export function offeredTools(api: Pick<AppType, 'openAPIRegistry'>): Map<string, OfferedTool> {
  return new Map(
    tools.map(({ name, operationId, defaults = {} }) => {
      const operation = operationNamed(api, operationId);
      const input = withDefaults(operation.input, defaults);
      return [
        name,
        { describe: () => descriptionOf(name, input, operation), call: callOf(input, operation) },
      ];
    }),
  );
}

function descriptionOf(
  name: string,
  input: z.ZodObject,
  { summary, description, output }: Operation,
): ToolDescription {
  return {
    name,
    title: summary,
    description: description === '' ? summary : `${summary}. ${description}`,
    inputSchema: { ...z.toJSONSchema(input, { target: 'draft-7', io: 'input' }), type: 'object' },
    outputSchema: { ...z.toJSONSchema(output, { target: 'draft-7', io: 'output' }), type: 'object' },
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

const callOf =
  (input: z.ZodObject, operation: Operation): OfferedTool['call'] =>
  async (args, ask) => {
    const given = input.safeParse(args);
    if (!given.success) return { problem: `The arguments do not fit.\n${z.prettifyError(given.error)}` };
    const { path, init } = questionOf(operation, given.data);
    const response = await ask(path, init);
    return response.ok ? { answer: await response.json() } : { problem: await response.text() };
  };

function questionOf({ path, method, placeOf }: Operation, args: Record<string, unknown>) {
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  const at = (place: string) => given.filter(([name]) => placeOf.get(name) === place);
  const steps = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(args[name])));
  const query = new URLSearchParams(at('query').map(([name, value]) => [name, String(value)]));
  const body = JSON.stringify(Object.fromEntries(at('body')));
  return {
    path: query.size === 0 ? steps : `${steps}?${query}`,
    init: method === 'GET' ? { method } : { method, body },
  };
}

/** An object with other defaults for some of its fields. */
function withDefaults(schema: z.ZodObject, defaults: Record<string, unknown>): z.ZodObject {
  const fields = Object.entries(defaults).map(([name, value]) => {
    const field = schema.shape[name];
    if (!(field instanceof z.ZodType)) throw new Error(`there is no argument "${name}"`);
    return [name, field.default(value)];
  });
  return schema.extend(Object.fromEntries(fields));
}
