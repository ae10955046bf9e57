import { serve } from '@hono/node-server';
import { createApp } from '../../src/api/app.ts';
import { backtest } from '../../src/backtest.ts';
import { readConfig } from '../../src/config.ts';
import { withDashboard } from '../../src/dashboard.ts';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore } from '../../src/data/store.ts';
import { depsOn } from '../../src/depsOn.ts';
import { today } from '../../src/installation.ts';
import { createLog } from '../../src/log.ts';
import { model } from '../../src/model.ts';
import { release } from '../../src/release.ts';
import { rescore } from '../../src/rescore.ts';

// The product's server, but for one thing: it takes the evidence that is in the file for the shipped one.

const config = readConfig(process.env);
const { db, check } = openSqlite(config.HEISTCAST_DB);
const store = createStore(db);
await rescore(store, model, today());
const log = createLog(config.LOG_LEVEL);
const app = createApp({ ...depsOn(store), checkDatabase: check, backtest, log, release });
serve({ fetch: withDashboard(app).fetch, hostname: config.HOST, port: config.PORT });
