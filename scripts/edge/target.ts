import { unstable_readConfig } from 'wrangler';

/** What is deployed to: an environment of wrangler.toml, on Cloudflare or as a rehearsal on this machine. */
export interface Target {
  /** Empty for production. */
  environment: string;
  worker: string;
  database: { binding: string; database_name: string; database_id: string };
  compatibilityDate: string;
  /** Where a rehearsal keeps its database; undefined on Cloudflare. */
  stateFolder: string | undefined;
}

/** Reads wrangler.toml. Throws when it has no such environment, or the database on Cloudflare is not named yet. */
export function readTarget(environment: string, stateFolder: string | undefined): Target {
  const config = unstable_readConfig({ config: 'wrangler.toml', env: environment });
  const [database] = config.d1_databases;
  const { database_name, database_id } = database ?? {};
  if (database === undefined || !database_name || !database_id || !config.name || !config.compatibility_date)
    throw new Error(`wrangler.toml names no worker with a database for ${environment || 'production'}.`);
  if (stateFolder === undefined && database_id.startsWith('local'))
    throw new Error(
      `wrangler.toml has no database_id for ${database_name} yet: put in what \`npx wrangler d1 create ${database_name}\` prints.`,
    );
  return {
    environment,
    worker: config.name,
    database: { binding: 'DB', database_name, database_id },
    compatibilityDate: config.compatibility_date,
    stateFolder,
  };
}
