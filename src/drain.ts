import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextRound } from 'node:timers/promises';

/** Rounds of the event loop: one takes a connection that has come, another reads what it brought. */
const QUIET_ROUNDS = 3;

/**
 * Follows a server's connections from now on. Resolves, when called, once the server is at rest: nothing new
 * is accepted, requests in flight are answered whole, idle connections are closed at once and any that is
 * still open after `graceMs` is cut off.
 */
export function drainOf(server: Server): (graceMs: number) => Promise<void> {
  const connections = new Set<Socket>();
  const answering = new Set<ServerResponse>();
  let taken = 0;
  let isDraining = false;

  /** Lets what has come be taken and read, all of it: a round of the event loop takes one connection. */
  const settle = async (untilMs: number) => {
    let quietRounds = 0;
    while (quietRounds < QUIET_ROUNDS && performance.now() < untilMs) {
      const before = taken;
      await nextRound();
      quietRounds = taken === before ? quietRounds + 1 : 0;
    }
  };
  const closeIdle = () => {
    const busy = new Set([...answering].map(({ req }) => req.socket));
    for (const socket of connections) if (!busy.has(socket)) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    taken += 1;
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    answering.add(response);
    if (isDraining) response.setHeader('Connection', 'close');
    response.once('close', () => {
      answering.delete(response);
      if (isDraining) closeIdle();
    });
  });

  return async (graceMs) => {
    // What had come before this was called is in flight too.
    const startedMs = performance.now();
    await settle(startedMs + graceMs / 2);
    // Not the HTTP server's own close: it cuts off answers that a slow client has not taken yet.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
    isDraining = true;
    for (const response of answering) if (!response.headersSent) response.setHeader('Connection', 'close');
    closeIdle();
    const cutOff = setTimeout(
      () => {
        for (const socket of connections) socket.destroy();
      },
      startedMs + graceMs - performance.now(),
    );
    await closed;
    clearTimeout(cutOff);
  };
}
