import { serve } from '@hono/node-server';
import { createApp } from '../../../src/api/app.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { openInstallation } from '../../../src/installation.ts';

// The API on a database file, in a process that dies at its first commit: just before it, or after it and before the
// answer.
const [, , path = '', when] = process.argv;
const { store } = await openInstallation(path, () => {});
const die = () => process.kill(process.pid, 'SIGKILL');
const app = createApp({
  ...depsOn({
    ...store,
    async commit(event) {
      if (when === 'before') die();
      await store.commit(event);
      die();
    },
  }),
  log: () => {},
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`"listening on http://127.0.0.1:${port}"\n`);
});
