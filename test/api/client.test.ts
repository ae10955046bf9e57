import { spawn } from 'node:child_process';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openService, type TestService } from '../support/service.ts';

let service: TestService;
let server: ReturnType<typeof serve>;
let address: string;

beforeAll(async () => {
  service = openService();
  address = await new Promise((resolve) => {
    const fetch = (request: Request) => service.request(request.url, request);
    server = serve({ fetch, port: 0, hostname: 'localhost' }, ({ port }) =>
      resolve(`http://localhost:${port}`),
    );
  });
});
afterAll(() => {
  server.close();
  service.close();
});

it('the example of the typed client runs against a server and prints real answers', async () => {
  const child = spawn(process.execPath, ['examples/client.ts', address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  const exitCode = child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)));
  expect(exitCode).toBe(0);
  expect(output).toMatch(/^Bybit: About 1 in /);
  expect(output).toContain('South Korea: ');
  expect(output).toMatch(/\d+ incidents laid to the DPRK/);
});
