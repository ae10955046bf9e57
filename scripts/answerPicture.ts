import { presentScore, type ServedScore } from '../src/api/present/score.ts';
import { operatingBaseOn } from '../src/domain/exchange.ts';
import { vintageOn } from '../src/domain/model.ts';
import { assembleEvidence } from '../src/ingest/assembleEvidence.ts';
import { readDataset } from '../src/ingest/readDataset.ts';
import { model } from '../src/model.ts';
import { industryContext } from '../src/scoring/industry/industryContext.ts';
import { scoreVenue } from '../src/scoring/scoreVenue.ts';

const VENUE = 'bybit';
const DAY = '2025-02-20';
const WIDTH = 820;
const MOST_FACTORS = 9;
const MOST_LETTERS = 74;
const INK = '#1b1f24';
const FAINT = '#6b7280';
const RAISES = '#8a2c63';
const LOWERS = '#4f7896';

/** The README's picture of an answer: one real score, drawn. */
export function answerPicture(): { path: string; contents: string } {
  const { venues, industry } = assembleEvidence(readDataset('dataset'));
  const evidence = venues.find(({ venue }) => venue.id === VENUE);
  if (evidence === undefined) throw new Error(`no venue "${VENUE}"`);
  const context = industryContext(industry, DAY, vintageOn(model, DAY).attributionDelay);
  const jurisdiction = operatingBaseOn(evidence.venue, DAY)?.code ?? null;
  const score = presentScore(scoreVenue(evidence, context, model), {
    name: evidence.venue.name,
    jurisdiction,
  });
  return { path: 'docs/answer.svg', contents: draw(score) };
}

function draw(score: ServedScore): string {
  const factors = strongest(score);
  const height = 246 + factors.length * 26;
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const { state, low, high } = score.probability;
  const title = `${score.name} on ${DAY}: ${score.inWords}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeXml(title)}" font-family="system-ui, sans-serif" font-size="14" fill="${INK}">
<rect width="${WIDTH}" height="${height}" rx="8" fill="#fcfcfb" stroke="#d8dbe0"/>
<text x="32" y="44" font-size="20" font-weight="600">${escapeXml(score.name)}, the day before it was robbed: ${escapeXml(score.inWords.split(' within')[0]?.toLowerCase() ?? '')} within a year</text>
<text x="32" y="68" fill="${FAINT}">Probability that a state actor robs it within 365 days, with its 90 % interval</text>
${scale(low, state, high, percent)}
<text x="32" y="186" font-weight="600">${score.riskPoints.toFixed(0)} risk points, band ${score.riskBand}: what sets it apart from the average exchange (50)</text>
${factors.map((factor, i) => bar(factor, 214 + i * 26)).join('\n')}
<text x="32" y="${height - 16}" font-size="12" fill="${FAINT}">From what was public on ${DAY}. Ten points double the hazard; the bars sum to the points above 50. Model ${model.version}.</text>
</svg>
`;
}

function scale(low: number, state: number, high: number, percent: (value: number) => string): string {
  const x = (value: number) => Math.round(32 + (value / 0.3) * (WIDTH - 64));
  const ticks = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]
    .map(
      (tick) =>
        `<text x="${x(tick)}" y="148" font-size="12" fill="${FAINT}" text-anchor="middle">${100 * tick} %</text>`,
    )
    .join('');
  return `<line x1="32" x2="${WIDTH - 32}" y1="122" y2="122" stroke="#d8dbe0"/>${ticks}
<line x1="${x(low)}" x2="${x(high)}" y1="122" y2="122" stroke="${RAISES}" stroke-width="6" stroke-linecap="round" opacity="0.35"/>
<circle cx="${x(state)}" cy="122" r="8" fill="${RAISES}"/><text x="${x(state)}" y="104" text-anchor="middle" font-weight="600">${percent(state)}</text>
<text x="${x(low)}" y="104" text-anchor="middle" fill="${FAINT}">${percent(low)}</text><text x="${x(high)}" y="104" text-anchor="middle" fill="${FAINT}">${percent(high)}</text>`;
}

interface Factor {
  words: string;
  points: number;
}

function strongest(score: ServedScore): Factor[] {
  const ordered = [...score.contributions].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const shown = ordered
    .slice(0, MOST_FACTORS)
    .map(({ sentence, points }) => ({ words: shorten(sentence), points }));
  const rest = ordered.slice(MOST_FACTORS);
  const points = rest.reduce((sum, each) => sum + each.points, 0);
  return [...shown, { words: `${rest.length} smaller factors together`, points }];
}

function bar({ words, points }: Factor, y: number): string {
  const zero = 640;
  const length = Math.abs(points) * 5;
  const x = points < 0 ? zero - length : zero;
  const label = `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`;
  const [labelX, anchor] = points < 0 ? [x - 6, 'end'] : [x + length + 6, 'start'];
  return `<text x="32" y="${y + 12}" font-size="13">${escapeXml(words)}</text><rect x="${x.toFixed(1)}" y="${y}" width="${length.toFixed(1)}" height="16" fill="${points < 0 ? LOWERS : RAISES}"/><text x="${labelX.toFixed(1)}" y="${y + 13}" font-size="13" text-anchor="${anchor}">${label}</text>`;
}

function shorten(sentence: string): string {
  const text = sentence.replace(/ \(size step.*\)/, '').replace(/\.$/, '');
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).replace(/\W+\w*$/, '')} …` : text;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
