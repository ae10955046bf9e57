import { OutdatedError } from '../domain/commit.ts';

const MOST_TRIES = 12;
const PAUSE_MS = 20;

/** Does it again from the start while others got ahead of it. Throws the OutdatedError when it never comes to its turn. */
export async function retrying<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof OutdatedError) || tries === MOST_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * tries));
    }
  }
}
