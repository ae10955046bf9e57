import type { Band } from '../format/bands.ts';

const LABEL = 'state theft risk';

/** What a badge says. */
export interface BadgeText {
  message: string;
  /** Said after it by a screen reader, and shown on hover. */
  detail: string;
  /** Absent while there is no score. */
  band?: Band;
  /** Where the reasons are. */
  path?: string;
  isBusy?: boolean;
}

export const WAITING: BadgeText = { message: '…', detail: 'Loading', isBusy: true };

/** A badge that cannot say more than why. */
export const failedText = (reason: string): BadgeText => ({ message: 'not known', detail: reason });

/** What the score of an exchange says; its reasons are shown for the same day when one was chosen. */
export function scoreText(
  {
    data,
    meta,
  }: {
    data: { id: string; name: string; riskBand: Band; inWords: string };
    meta: { asOf: string };
  },
  hasChosenDay: boolean,
): BadgeText {
  return {
    message: `${data.riskBand} · ${meta.asOf}`,
    detail: `${data.name}: ${data.inWords}`,
    band: data.riskBand,
    path: `/exchanges/${data.id}${hasChosenDay ? `?asOf=${meta.asOf}` : ''}`,
  };
}

/** The elements of a badge; a link when there are reasons to see. Text only ever enters as text. */
export function badgeElements({ message, detail, band, path, isBusy }: BadgeText, home: string): HTMLElement {
  const badge = path === undefined ? document.createElement('span') : document.createElement('a');
  if (badge instanceof HTMLAnchorElement) badge.href = new URL(path ?? '', home).href;
  if (isBusy) badge.ariaBusy = 'true';
  badge.className = 'badge';
  badge.append(
    part('label', LABEL),
    ' ',
    part(`message ${band ?? ''}`, message),
    part('spoken', `. ${detail}`),
  );
  return badge;
}

function part(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
