import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { integrityOf } from './support/contents.ts';
import { useWorkplace } from './support/workplace.ts';

const { seededDatabase, start } = useWorkplace();

interface RawClient {
  socket: Socket;
  received(): string;
  closed: Promise<void>;
}

/** A client that sends bytes and takes what comes. */
async function rawClient(address: string, bytes: string): Promise<RawClient> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await once(socket, 'connect');
  socket.on('error', () => {});
  socket.write(bytes);
  return { socket, received: () => received, closed };
}

const httpHead = (line: string, ...fields: string[]) =>
  [line, 'Host: localhost', ...fields, '', ''].join('\r\n');

/** As many questions as one request may ask, a few megabytes of answer. */
function largestBatch(): string {
  const queries = Object.fromEntries(
    Array.from({ length: 500 }, (_, n) => [`query${n}`, { exchange: 'bybit' }]),
  );
  const body = JSON.stringify({ queries });
  const length = `Content-Length: ${body.length}`;
  return httpHead('POST /v1/scores HTTP/1.1', 'Content-Type: application/json', length) + body;
}

describe('a service told to stop', { timeout: 240_000 }, () => {
  it('answers what is in flight, refuses what comes later, and closes its database', async () => {
    const database = seededDatabase();
    const server = start(database);
    const address = await server.address;
    const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
    const clients = await Promise.all(years.map(() => rawClient(address, '')));
    for (const [index, { socket }] of clients.entries())
      socket.write(httpHead(`GET /v1/exchanges?asOf=${years[index]}-07-07&limit=100 HTTP/1.1`));
    await server.wrote('"msg":"request"');
    server.kill('SIGTERM');
    await server.wrote('stopping');
    await expect
      .poll(() => rawClient(address, '').catch(({ code }) => code), { timeout: 20_000 })
      .toBe('ECONNREFUSED');
    for (const { closed, received } of clients) {
      await closed;
      const [head = '', body = '{}'] = received().split('\r\n\r\n');
      expect(head).toMatch(/^HTTP\/1.1 200 OK/);
      expect(JSON.parse(body).data).toHaveLength(100);
    }
    expect(await server.exited).toBe(0);
    expect(existsSync(`${database}-wal`)).toBe(false);
    expect(integrityOf(database)).toBe('ok');
  });

  it('lets a slow client take the whole of its answers', async () => {
    const server = start(seededDatabase());
    // Two answers in a row: one would fit into what the system keeps for a connection.
    const client = await rawClient(await server.address, largestBatch().repeat(2));
    client.socket.pause();
    await server.wrote('"path":"/v1/scores","status":200', 2);
    server.kill('SIGTERM');
    await delay(500);
    client.socket.resume();
    await client.closed;
    const answers = client.received().split('HTTP/1.1 200 OK').slice(1);
    expect(answers).toHaveLength(2);
    for (const answer of answers) {
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      expect(body.length).toBe(Number(/content-length: (\d+)/i.exec(head)?.[1]));
    }
    expect(await server.exited).toBe(0);
  });

  // Wall time on a shared machine: one of three stops must be within the bound.
  it('closes idle connections at once', { retry: 2 }, async () => {
    const server = start(seededDatabase());
    const client = await rawClient(await server.address, httpHead('GET /healthz HTTP/1.1'));
    const silent = await rawClient(await server.address, '');
    await server.wrote('"path":"/healthz"');
    const startedMs = performance.now();
    server.kill('SIGINT');
    await Promise.all([client.closed, silent.closed]);
    expect(await server.exited).toBe(0);
    expect(performance.now() - startedMs).toBeLessThan(5000);
    expect(client.received()).toContain('{"status":"ok"}');
  });

  it('cuts off a client that does not finish, after ten seconds and whatever else it is told', async () => {
    const server = start(seededDatabase());
    const upload = httpHead(
      'POST /v1/scores HTTP/1.1',
      'Content-Type: application/json',
      'Content-Length: 999',
    );
    const client = await rawClient(await server.address, `${upload}{`);
    await delay(200);
    const startedMs = performance.now();
    server.kill('SIGTERM');
    await server.wrote('stopping');
    server.kill('SIGTERM');
    server.kill('SIGINT');
    expect(await server.exited).toBe(0);
    await client.closed;
    const tookMs = performance.now() - startedMs;
    expect(tookMs).toBeGreaterThan(9000);
    expect(tookMs).toBeLessThan(25_000);
  });
});
