import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createApp } from './api/app.ts';
import { describeConfig, readConfig } from './config.ts';
import { openInstallation, today } from './installation.ts';
import { createLog } from './log.ts';
import { model } from './model.ts';
import { rescore } from './rescore.ts';

const RESCORE_CHECK_MS = 60_000;

if (process.argv.includes('--help')) {
  process.stdout.write(`Serves Heistcast from one SQLite file.\n\nEnvironment:\n${describeConfig()}\n`);
} else {
  await start();
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  const { store, close } = await openInstallation(config.HEISTCAST_DB, log);
  const app = createApp({ store, model, today, log });
  const server = serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, ({ port }) =>
    log('info', `listening on http://${config.HOST}:${port}`, { port }),
  ) as Server;
  const daily = setInterval(() => {
    rescore(store, model, today()).catch((error: unknown) => log('error', 'rescoring failed', { error }));
  }, RESCORE_CHECK_MS);
  const stop = (signal: string) => {
    log('info', 'stopping', { signal });
    clearInterval(daily);
    server.close(close);
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
