import { z } from 'zod';
import type { IsoDate } from '../domain/date.ts';
import type { VenueEvidence } from '../domain/evidence.ts';
import { isOpenOn, operatingBaseOn } from '../domain/exchange.ts';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import type { Model } from '../domain/model.ts';
import type { Score } from '../domain/score.ts';
import { type VenueProfile, venueProfile } from '../domain/venueProfile.ts';
import { contextOfDescribed, DESCRIBED_VENUE, describedEvidence } from '../scoring/describedVenue.ts';
import type { IndustryContext } from '../scoring/industry/industryContext.ts';
import { type ScoreOptions, scoreVenue } from '../scoring/scoreVenue.ts';
import { HttpProblem, notFound } from './http/problem.ts';
import { escapePointer, itemsOf } from './http/validation.ts';
import { jurisdictionNamed } from './jurisdictionNamed.ts';
import { notOpenOn } from './present/notOpenOn.ts';
import { presentScore, type ServedScore } from './present/score.ts';

/** A question about a venue of the registry. */
export const registryQuery = z
  .strictObject({ exchange: z.string().min(1).max(80).describe('Slug, name or alias.') })
  .meta({ id: 'RegistryQuery', description: 'A venue of the registry.', examples: [{ exchange: 'upbit' }] });

/** A question about a venue that whoever asks describes. */
export const profileQuery = z.strictObject({ profile: venueProfile }).meta({
  id: 'ProfileQuery',
  description: 'A venue that is not in the registry.',
  examples: [
    { profile: { name: 'Ours', operatingBase: 'SG', sizeTier: 3, servesKoreanOrJapaneseRetail: false } },
  ],
});

/** One query of a batch, read: what it asks for, or what is wrong with it. */
export type BatchItem =
  | { name: string; exchange: string }
  | { name: string; profile: VenueProfile }
  | { name: string; problem: HttpProblem };

/** What all queries of a batch share. */
export interface BatchSetting {
  day: IsoDate;
  context: IndustryContext;
  jurisdictions: readonly Jurisdiction[];
  model: Model;
  options: ScoreOptions;
  /** Evidence by the name or alias asked for. */
  evidence: ReadonlyMap<string, VenueEvidence>;
}

/** Reads one query by itself, so that a wrong one spoils nothing else. */
export function readBatchItem(name: string, query: unknown): BatchItem {
  const isProfile = typeof query === 'object' && query !== null && 'profile' in query;
  const read = isProfile ? profileQuery.safeParse(query) : registryQuery.safeParse(query);
  if (read.success) return { name, ...read.data };
  const errors = itemsOf(read.error, `body/queries/${escapePointer(name)}`);
  return { name, problem: new HttpProblem(400, `The query "${name}" does not fit.`, errors) };
}

/** Scores one query. Throws an HttpProblem when it has no score. */
export function scoreBatchItem(item: BatchItem, setting: BatchSetting): ServedScore {
  if ('problem' in item) throw item.problem;
  return 'exchange' in item ? scoreRegistered(item.exchange, setting) : scoreDescribed(item, setting);
}

function scoreRegistered(exchange: string, { evidence, day, context, model, options }: BatchSetting) {
  const found = evidence.get(exchange);
  if (found === undefined) throw notFound('exchange', exchange);
  const { venue } = found;
  if (!isOpenOn(venue, day)) throw new HttpProblem(404, notOpenOn(venue, day));
  return presentScore(scoreVenue(found, context, model, options), {
    name: venue.name,
    jurisdiction: operatingBaseOn(venue, day)?.code ?? null,
  });
}

function scoreDescribed(
  { name, profile }: { name: string; profile: VenueProfile },
  { day, context, jurisdictions, model, options }: BatchSetting,
) {
  const base = jurisdictionNamed(profile.operatingBase, jurisdictions);
  if (base === undefined) {
    const detail = `names no jurisdiction known here: "${profile.operatingBase}"`;
    const pointer = `/body/queries/${escapePointer(name)}/profile/operatingBase`;
    throw new HttpProblem(400, `"operatingBase" ${detail}.`, [{ detail, pointer }]);
  }
  const evidence = describedEvidence(profile, base.code, day);
  if (profile.operatingFrom !== undefined && !isOpenOn(evidence.venue, day))
    throw new HttpProblem(404, notOpenOn(evidence.venue, day));
  const score = scoreVenue(evidence, contextOfDescribed(evidence, context), model, options);
  return presentScore(withoutOwnEvidence(score), { name: profile.name, jurisdiction: base.code });
}

/** What a described venue says of itself is no evidence that could be looked up; its controls keep their kind. */
function withoutOwnEvidence(score: Score): Score {
  const own = `exchange/${DESCRIBED_VENUE}/`;
  return {
    ...score,
    contributions: score.contributions.map((each) => ({
      ...each,
      evidence: each.evidence.filter((id) => !id.includes(DESCRIBED_VENUE)),
    })),
    patterns: score.patterns.map((each) => ({
      ...each,
      metBy: each.metBy.map((id) => id.replace(own, '').replaceAll('-', '_')),
    })),
  };
}
