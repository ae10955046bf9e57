import { FeedError } from './feedError.ts';

/** The body of an answer as UTF-8 text. Throws a FeedError as soon as it is longer than it may be. */
export async function limitedText({ body }: Pick<Response, 'body'>, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let [text, bytes] = ['', 0];
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader?.cancel();
      throw new FeedError(`it is larger than ${mostBytes} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
