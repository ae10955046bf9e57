import {
  type CallToolResult,
  createMcpHandler,
  isLegacyRequest,
  localhostAllowedOrigins,
  originValidationResponse,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  Server,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import type { AppType } from '../api/app.ts';
import { release } from '../release.ts';
import { type Outcome, offeredTools, type ToolDescription } from './offeredTools.ts';
import type { Ask } from './onBehalf.ts';
import { INSTRUCTIONS, readings } from './tools.ts';

const LIMIT = { maxRequestBodySize: 100_000 };

/**
 * Answers requests of the Model Context Protocol over Streamable HTTP with JSON: those of 2026-07-28, which say all of
 * themselves, and those of the revisions before it, which begin with a handshake. There is no session: what a request
 * needs is made for it and gone with its answer.
 *
 * A page of another host than this machine is refused: it may have been led here by a changed name (DNS rebinding; the
 * transport's security section asks for this).
 */
export function createMcp(
  api: Pick<AppType, 'openAPIRegistry'>,
): (request: Request, ask: Ask) => Promise<Response> {
  const offered = offeredTools(api);
  let described: ToolDescription[] | undefined;

  const serverFor = (ask: Ask): Server => {
    const server = new Server(
      { name: 'heistcast', version: release },
      { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS },
    );
    server.setRequestHandler('tools/list', () => {
      described ??= [...offered.values()].map((tool) => tool.describe());
      return { tools: described };
    });
    server.setRequestHandler('tools/call', async ({ params }) => {
      const tool = offered.get(params.name);
      if (tool === undefined)
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool "${params.name}".`);
      return resultOf(await tool.call(params.arguments ?? {}, ask));
    });
    server.setRequestHandler('resources/list', () => ({
      resources: readings.map(({ path: _, ...reading }) => reading),
    }));
    server.setRequestHandler('resources/read', ({ params }) => read(params.uri, ask));
    return server;
  };

  return async (request, ask) => {
    const refused = originValidationResponse(request, localhostAllowedOrigins());
    if (refused !== undefined) return refused;
    if (await isLegacyRequest(request, undefined, LIMIT)) return answerBefore2026(request, serverFor(ask));
    return createMcpHandler(() => serverFor(ask), { ...LIMIT, legacy: 'reject' }).fetch(request);
  };
}

/** The library would answer these by itself too, but as a stream of events. */
async function answerBefore2026(request: Request, server: Server): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({ ...LIMIT, enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}

function resultOf(outcome: Outcome): CallToolResult {
  return 'problem' in outcome
    ? { isError: true, content: [{ type: 'text', text: outcome.problem }] }
    : {
        structuredContent: outcome.answer,
        content: [{ type: 'text', text: JSON.stringify(outcome.answer) }],
      };
}

async function read(uri: string, ask: Ask) {
  const reading = readings.find((each) => each.uri === uri);
  if (reading === undefined) throw new ResourceNotFoundError(uri);
  const response = await ask(reading.path);
  const text = await response.text();
  if (!response.ok) throw new ProtocolError(ProtocolErrorCode.InternalError, text);
  return { contents: [{ uri, mimeType: reading.mimeType, text }] };
}
