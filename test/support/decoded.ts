/** The text of a response's body, decompressed as its Content-Encoding says. */
export async function decoded(response: Response): Promise<string> {
  const encoding = response.headers.get('content-encoding');
  if (encoding === null || response.body === null) return response.text();
  const stream = response.body.pipeThrough(new DecompressionStream(encoding as 'gzip' | 'deflate'));
  return new Response(stream).text();
}
