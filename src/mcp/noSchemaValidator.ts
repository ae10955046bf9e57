/**
 * Stands in the worker for what @modelcontextprotocol/server has for each platform, by `[alias]` in wrangler.toml: a
 * validator of JSON Schema of 22 kB, which it runs only on answers to questions that a server asks. Ours asks none.
 */
export class DefaultJsonSchemaValidator {
  getValidator(): never {
    throw new Error('This server asks its clients nothing.');
  }
}
