import { z } from 'zod';
import { isoDate } from './domain/date.ts';
import { feedsNamed } from './ingest/feeds/feeds.ts';

const settings = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(8787)
    .describe('port to listen on; 0 picks a free one'),
  HOST: z.string().min(1).default('localhost').describe('address to listen on'),
  HEISTCAST_DB: z.string().min(1).default('heistcast.db').describe('SQLite file; created when missing'),
  RATE_LIMIT_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(600)
    .describe('requests a client address may make in a minute; 0 for no limit'),
  KEY_RATE_LIMIT_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(6000)
    .describe('requests the holder of a key may make in a minute; 0 for no limit'),
  PUBLIC_READ: z
    .enum(['true', 'false'])
    .default('true')
    .transform((text) => text === 'true')
    .describe('false: reading takes a key too'),
  FEEDS: z
    .string()
    .default('none')
    .superRefine((list, context) => {
      try {
        feedsNamed(list);
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      }
    })
    .describe('public lists of thefts to read, with commas between; they bring submissions: defillama'),
  FEEDS_FROM: z
    .union([z.literal('auto'), isoDate])
    .default('auto')
    .describe('day of the oldest thefts taken from them; auto: 60 days before the evidence ends'),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('reverse proxies of yours in front, each adding to X-Forwarded-For'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('least level to log'),
});
const NAME_WIDTH = Math.max(...Object.keys(settings.shape).map((name) => name.length));
export type Config = z.infer<typeof settings>;

/** Reads the settings from the environment; an empty one counts as not given. Throws an Error that names each wrong one. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const result = settings.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Wrong settings in the environment:\n  ${wrong.join('\n  ')}`);
}

/** The settings with their defaults and meanings, a line each. */
export function describeConfig(): string {
  const defaults = settings.parse({});
  return Object.entries(settings.shape)
    .map(([name, schema]) => {
      const value = String(defaults[name as keyof Config]);
      return `  ${name.padEnd(NAME_WIDTH)} ${schema.description ?? ''} (default ${value})`;
    })
    .join('\n');
}
