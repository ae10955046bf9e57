import type { api } from '../api/client.ts';
import { ApiProblem } from '../api/failure.ts';
import { fetchAnswer } from '../api/fetchAnswer.ts';
import type { Answer } from '../api/question.ts';
import { badgeSheet } from './badgeSheet.ts';
import { type BadgeText, badgeElements, failedText, scoreText, WAITING } from './badgeText.ts';

type ScoreAnswer = Answer<(typeof api.exchanges)[':id']['score']>;

/** The installation that this file came from. */
const HOME = new URL(import.meta.url).origin;

/**
 * `<heistcast-badge exchange="bybit" as-of="2025-02-20">`: the risk band of an exchange on any page, with a link to
 * its reasons and, for a screen reader, the probability in words. Without `as-of` it is that of today.
 */
class HeistcastBadge extends HTMLElement {
  static observedAttributes = ['exchange', 'as-of'];
  private readonly root = this.attachShadow({ mode: 'open' });
  private asking = new AbortController();

  constructor() {
    super();
    this.root.adoptedStyleSheets = [badgeSheet()];
  }

  connectedCallback(): void {
    void this.load();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.load();
  }

  disconnectedCallback(): void {
    this.asking.abort();
  }

  private async load(): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const exchange = this.getAttribute('exchange')?.trim() ?? '';
    const asOf = this.getAttribute('as-of')?.trim() ?? '';
    this.show(WAITING);
    const text = await textOf(exchange, asOf, signal);
    if (!signal.aborted) this.show(text);
  }

  private show(text: BadgeText): void {
    this.root.replaceChildren(badgeElements(text, HOME));
  }
}

async function textOf(exchange: string, asOf: string, signal: AbortSignal): Promise<BadgeText> {
  if (exchange === '') return failedText('The attribute "exchange" is missing.');
  const url = new URL(`/v1/exchanges/${encodeURIComponent(exchange)}/score`, HOME);
  if (asOf !== '') url.searchParams.set('asOf', asOf);
  try {
    return scoreText((await fetchAnswer(url.href, signal)) as ScoreAnswer, asOf !== '');
  } catch (error) {
    return failedText(error instanceof ApiProblem ? error.message : 'The service could not be reached.');
  }
}

// A page may load this file twice.
if (!customElements.get('heistcast-badge')) customElements.define('heistcast-badge', HeistcastBadge);
