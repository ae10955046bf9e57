import { Hono } from 'hono';
import type { AppType } from '../api/app.ts';
import type { RequestState } from '../api/http/router.ts';
import type { createMcp } from './answerMcp.ts';
import { onBehalfOf } from './onBehalf.ts';

/**
 * POST /mcp: tools and texts for a language model, over the API as any client has it. A call of a tool counts as two
 * requests, since it makes one of its own. Loads the protocol when it is first asked.
 */
export function mcpRoute(api: AppType) {
  let mcp: ReturnType<typeof createMcp> | undefined;
  return new Hono<RequestState>().post('/mcp', async (c) => {
    const { raw } = c.req;
    mcp ??= (await import('./answerMcp.ts')).createMcp(api);
    const response = await mcp(raw, onBehalfOf(api, raw, c.get('requestId'), c.env));
    return c.newResponse(response.body, response);
  });
}
