import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { TestService } from './service.ts';

/** As much of a JSON Schema as the tests look at. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  examples?: unknown[];
  default?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  items?: JsonSchema;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: JsonSchema;
}

interface Media {
  schema?: JsonSchema;
}

export interface Operation {
  method: string;
  path: string;
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, Media> };
  /** Absent where no key is needed. */
  security?: Record<string, string[]>[];
  responses: Record<string, { content?: Record<string, Media> }>;
}

/** The served OpenAPI document, its operations and their validators. */
export interface ServedOpenApi {
  operations: Operation[];
  components: Record<string, JsonSchema>;
  resolve(schema: JsonSchema): JsonSchema;
  /** The validator of a response's body, or undefined when the operation does not declare it. */
  validatorOf(operation: Operation, status: number, mediaType: string): ValidateFunction | undefined;
  validatorOfComponent(name: string): ValidateFunction;
}

interface Document {
  paths: Record<string, Record<string, Omit<Operation, 'method' | 'path'>>>;
  components: { schemas: Record<string, JsonSchema> };
}

/** Reads the document from a running service. */
export async function servedOpenApi(service: Pick<TestService, 'request'>): Promise<ServedOpenApi> {
  const document = (await (await service.request('/openapi.json')).json()) as Document;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema({ $id: 'openapi', ...document });
  const compiled = new Map<string, ValidateFunction>();
  const validatorAt = (...steps: string[]) => {
    const pointer = steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const validator = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#/${encodeURI(pointer)}` });
    compiled.set(pointer, validator);
    return validator;
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
      parameters: operation.parameters ?? [],
    })),
  );
  return {
    operations,
    components: document.components.schemas,
    resolve(schema) {
      const name = schema.$ref?.split('/').at(-1);
      return name === undefined ? schema : (document.components.schemas[name] ?? {});
    },
    validatorOf({ method, path, responses }, status, mediaType) {
      if (responses[status]?.content?.[mediaType]?.schema === undefined) return undefined;
      const at = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', mediaType];
      return validatorAt(...at, 'schema');
    },
    validatorOfComponent: (name) => validatorAt('components', 'schemas', name),
  };
}

/** The names that query and path parameters of an operation have. */
export const parametersIn = (operation: Operation, where: string): Parameter[] =>
  operation.parameters.filter((parameter) => parameter.in === where);

/** Whether an operation answers with a list: an envelope whose data is an array. */
export function listRowOf(api: ServedOpenApi, operation: Operation): JsonSchema | undefined {
  const schema = operation.responses['200']?.content?.['application/json']?.schema;
  const data = schema && api.resolve(schema).properties?.data;
  const list = data && api.resolve(data);
  return list?.type === 'array' ? list.items : undefined;
}
