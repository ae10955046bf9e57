import { z } from 'zod';

/** A column: the names that lead to its value. */
export type Column = string[];

/** The columns of a row: an object in it is spread over dotted names, anything else fills one cell. */
export function columnsOf(row: z.ZodType, path: Column = []): Column[] {
  const schema = withoutAbsence(row);
  if (!(schema instanceof z.ZodObject)) return [path];
  return Object.entries<z.ZodType>(schema.shape).flatMap(([name, inner]) =>
    columnsOf(inner, [...path, name]),
  );
}

/** What a schema takes when the value is there. */
function withoutAbsence(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return withoutAbsence(schema.unwrap() as z.ZodType);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const present = (schema.options as z.ZodType[]).filter((option) => !(option instanceof z.ZodNull));
  const [only] = present;
  return present.length === 1 && only !== undefined ? withoutAbsence(only) : schema;
}
