import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

/** A server of one document on the loopback interface. */
export interface FeedServer {
  url: string;
  /** The header fields of each request so far. */
  asked: IncomingHttpHeaders[];
  /** How it answers from now on. */
  answer(with_: (response: ServerResponse, headers: IncomingHttpHeaders) => void): void;
  close(): Promise<void>;
}

/** Starts one that answers 404 until it is told otherwise. */
export async function openFeedServer(): Promise<FeedServer> {
  const asked: IncomingHttpHeaders[] = [];
  let answered: Parameters<FeedServer['answer']>[0] = (response) => response.writeHead(404).end();
  const server = createServer(({ headers }, response) => {
    asked.push(headers);
    answered(response, headers);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    asked,
    url: `http://127.0.0.1:${address.port}/hacks`,
    answer: (with_) => {
      answered = with_;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers with a document, or 304 to who has it. */
export const document =
  (text: string, etag: string): Parameters<FeedServer['answer']>[0] =>
  (response, headers) => {
    const isKnown = headers['if-none-match'] === etag;
    response.writeHead(isKnown ? 304 : 200, { ETag: etag }).end(isKnown ? undefined : text);
  };
