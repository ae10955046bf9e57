import type { Band } from '../format/bands.ts';

/** The colours of /v1/exchanges/{id}/badge.json, which every kind of badge has. */
export const BADGE_COLOURS: Record<Band, { ground: string; ink: string }> = {
  low: { ground: '#cdd9e5', ink: '#16191d' },
  guarded: { ground: '#e2d5a2', ink: '#16191d' },
  elevated: { ground: '#d3992f', ink: '#16191d' },
  high: { ground: '#ad3f5d', ink: '#ffffff' },
  severe: { ground: '#650d49', ink: '#ffffff' },
};

const SHAPE = `
:host { display: inline-block; vertical-align: middle }
:host([hidden]) { display: none }
.badge { position: relative; display: inline-flex; overflow: hidden; border-radius: 3px; white-space: nowrap;
  font: 11px/20px Verdana, "DejaVu Sans", sans-serif; color: #ffffff; text-decoration: none }
.badge:focus-visible { outline: 2px solid Highlight; outline-offset: 2px }
.label, .message { padding: 0 8px }
.label { background: #2b2f36 }
.message { background: #5f6671 }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
@media (forced-colors: active) { .badge { border: 1px solid } }`;

/** A sheet that also a page whose policy forbids inline styles lets in. */
export function badgeSheet(): CSSStyleSheet {
  const bands = Object.entries(BADGE_COLOURS).map(
    ([band, { ground, ink }]) => `.${band} { background: ${ground}; color: ${ink} }`,
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([SHAPE, ...bands].join('\n'));
  return sheet;
}
