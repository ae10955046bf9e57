import { z } from 'zod';
import type { AppType } from '../api/app.ts';

/** Where in a request an argument goes. */
type Place = 'path' | 'query' | 'body';

/** An operation of the API as a tool sees it: what it takes in one object, what it answers, how it is asked. */
export interface Operation {
  method: string;
  /** As in OpenAPI: `/v1/exchanges/{id}/score`. */
  path: string;
  summary: string;
  description: string;
  input: z.ZodObject;
  output: z.ZodObject;
  placeOf: ReadonlyMap<string, Place>;
}

/** In which form an answer is written is not for a tool to choose. */
const NOT_ASKED = 'format';

/** The operation with an OpenAPI `operationId`; its schemas are those of the route. Throws when there is none. */
export function operationNamed(api: Pick<AppType, 'openAPIRegistry'>, operationId: string): Operation {
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route' || definition.route.operationId !== operationId) continue;
    const { method, path, summary = operationId, description = '', request, responses } = definition.route;
    const parts: [Place, unknown][] = [
      ['path', request?.params],
      ['query', request?.query],
      ['body', jsonSchemaIn(request?.body)],
    ];
    const fields = parts.flatMap(([place, schema]) =>
      fieldsOf(schema).flatMap(([name, field]) => (name === NOT_ASKED ? [] : [{ place, name, field }])),
    );
    return {
      ...{ method: method.toUpperCase(), path, summary, description },
      input: z.strictObject(Object.fromEntries(fields.map(({ name, field }) => [name, field]))),
      output: jsonSchemaIn(responses[200]) ?? z.object({}),
      placeOf: new Map(fields.map(({ name, place }) => [name, place])),
    };
  }
  throw new Error(`the API has no operation "${operationId}"`);
}

const fieldsOf = (schema: unknown) => (schema instanceof z.ZodObject ? Object.entries(schema.shape) : []);

/** The schema of what is sent as JSON, when that is an object. */
function jsonSchemaIn(holder: object | undefined): z.ZodObject | undefined {
  const content = holder && 'content' in holder ? holder.content : undefined;
  const media = isRecord(content) ? content['application/json'] : undefined;
  return isRecord(media) && media.schema instanceof z.ZodObject ? media.schema : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
