import { z } from 'zod';
import type { IsoDate } from '../../domain/date.ts';
import type { RiskBand, Score } from '../../domain/score.ts';
import { escapeXml } from './escapeXml.ts';
import { inWords } from './score.ts';

const LABEL = 'state theft risk';
const LABEL_COLOUR = '#2b2f36';
/** An ordered ramp that stays ordered in every kind of colour blindness: lightness falls all the way. */
const COLOURS: Record<RiskBand, { ground: string; ink: string }> = {
  low: { ground: '#cdd9e5', ink: '#16191d' },
  guarded: { ground: '#e2d5a2', ink: '#16191d' },
  elevated: { ground: '#d3992f', ink: '#16191d' },
  high: { ground: '#ad3f5d', ink: '#ffffff' },
  severe: { ground: '#650d49', ink: '#ffffff' },
};
const CHARACTER_WIDTH = 6.6;
const PADDING = 8;

/** A badge in the form that shields.io and its like read from an endpoint. */
export const shieldsBadge = z
  .strictObject({
    schemaVersion: z.literal(1),
    label: z.string(),
    message: z.string(),
    color: z.string(),
    labelColor: z.string(),
  })
  .meta({
    id: 'Badge',
    description: 'A badge as shields.io reads it from an endpoint.',
    examples: [
      {
        schemaVersion: 1,
        label: LABEL,
        message: 'severe · 2025-02-20',
        color: '#650d49',
        labelColor: LABEL_COLOUR,
      },
    ],
  });

const messageOf = (band: RiskBand, day: IsoDate): string => `${band} · ${day}`;

export function presentBadge({ riskBand, asOf }: Score): z.infer<typeof shieldsBadge> {
  return {
    schemaVersion: 1,
    label: LABEL,
    message: messageOf(riskBand, asOf),
    color: COLOURS[riskBand].ground,
    labelColor: LABEL_COLOUR,
  };
}

/** A badge as an SVG image with a title that a screen reader speaks: band, day and probability. */
export function badgeSvg(score: Score, name: string): string {
  const { ground, ink } = COLOURS[score.riskBand];
  const message = messageOf(score.riskBand, score.asOf);
  const title = escapeXml(
    `${name}: ${LABEL} ${score.riskBand} on ${score.asOf}. ${inWords(score.probability, score.horizonDays)}`,
  );
  const [left, right] = [widthOf(LABEL), widthOf(message)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${title}">
<title>${title}</title>
<clipPath id="r"><rect width="${left + right}" height="20" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${left}" height="20" fill="${LABEL_COLOUR}"/><rect x="${left}" width="${right}" height="20" fill="${ground}"/></g>
<g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
${textAt(PADDING, left, LABEL, '#ffffff')}
${textAt(left + PADDING, right, message, ink)}
</g>
</svg>
`;
}

function textAt(x: number, width: number, text: string, ink: string): string {
  return `<text x="${x}" y="14" fill="${ink}" textLength="${width - 2 * PADDING}">${escapeXml(text)}</text>`;
}

const widthOf = (text: string): number => Math.round(text.length * CHARACTER_WIDTH) + 2 * PADDING;
