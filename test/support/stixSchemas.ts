import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { StixObject } from '../../src/api/stix/stixObject.ts';

const FOLDER = 'test/fixtures/stix-schemas/schemas';

/** What does not fit the schema that OASIS publishes for an object's type; nothing when it fits. */
export type StixProblems = (object: StixObject) => string[];

/** Reads the committed schemas of OASIS. They are written for regular expressions without the unicode flag. */
export function stixSchemas(): StixProblems {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  const idOf = new Map<string, string>();
  for (const name of readdirSync(FOLDER)) {
    const schema = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as { $id: string };
    ajv.addSchema(schema);
    idOf.set(name.replace('.json', ''), schema.$id);
  }
  const validatorOf = (type: string): ValidateFunction | undefined => {
    const id = idOf.get(type);
    return id === undefined ? undefined : ajv.getSchema(id);
  };
  return (object) => {
    const validate = validatorOf(object.type);
    if (validate === undefined) return [`no schema of ${object.type}`];
    validate(object);
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${object.id}${instancePath} ${message}`,
    );
  };
}
