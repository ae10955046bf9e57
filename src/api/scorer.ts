import type { IsoDate } from '../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../domain/evidence.ts';
import { operatingBaseOn } from '../domain/exchange.ts';
import type { Versions } from '../domain/listing.ts';
import { type Model, type ModelVintage, vintageOn } from '../domain/model.ts';
import type { Score } from '../domain/score.ts';
import { type IndustryContext, industryContext } from '../scoring/industry/industryContext.ts';
import { type Outlook, outlook } from '../scoring/outlook/outlook.ts';
import { percentileIn } from '../scoring/percentile.ts';
import { scoreSummary, scoreVenue } from '../scoring/scoreVenue.ts';
import type { Store } from './deps.ts';
import type { RankedVenue } from './ranking.ts';

/** Days whose context is kept; a context is a few hundred kilobytes. */
const MOST_CONTEXTS = 64;
const MOST_RANKINGS = 32;
const MOST_OUTLOOKS = 8;

/** Computes what is not stored, keeping what all scores of a day share for as long as the evidence stands. */
export interface Scorer {
  /** The evidence on the industry as a whole. */
  industryOf(dataVersion: string): Promise<IndustryEvidence>;
  /** The industry on a day, as this version of the evidence has it. */
  contextOn(dataVersion: string, asOf: IsoDate, vintage?: ModelVintage): Promise<IndustryContext>;
  /** Every venue open on a day with its score then, riskiest first. */
  rankingOn(dataVersion: string, asOf: IsoDate, vintage?: ModelVintage): Promise<RankedVenue[]>;
  /** Raw points of every venue open on a day, ascending: what its percentiles are taken in. */
  distributionOn(versions: Versions, asOf: IsoDate, vintage?: ModelVintage): Promise<number[]>;
  /** The whole sector's next twelve months, seen from a day. */
  outlookOn(dataVersion: string, asOf: IsoDate): Promise<Outlook>;
  /** A venue's score on a day, computed. */
  scoreOn(evidence: VenueEvidence, request: ScoreRequest): Promise<Score>;
}

export interface ScoreRequest {
  versions: Versions;
  asOf: IsoDate;
  horizonDays?: number | undefined;
  vintage?: ModelVintage | undefined;
}

/** A scorer over a store and a model. Its memory is bounded and holds only derived values. */
export function createScorer(store: Pick<Store, 'exchanges' | 'industry' | 'scores'>, model: Model): Scorer {
  const contexts = new Map<string, Promise<IndustryContext>>();
  const rankings = new Map<string, Promise<RankedVenue[]>>();
  const outlooks = new Map<string, Promise<Outlook>>();
  let industry: { dataVersion: string; evidence: Promise<IndustryEvidence> } | undefined;

  const industryOf = (dataVersion: string): Promise<IndustryEvidence> => {
    if (industry?.dataVersion !== dataVersion) {
      for (const cache of [contexts, rankings, outlooks]) cache.clear();
      const evidence = store.industry();
      industry = { dataVersion, evidence };
      evidence.catch(() => {
        industry = undefined;
      });
    }
    return industry.evidence;
  };

  const contextOn: Scorer['contextOn'] = (dataVersion, asOf, vintage = vintageOn(model, asOf)) => {
    const evidence = industryOf(dataVersion);
    const key = `${asOf} ${vintage.id}`;
    const context =
      contexts.get(key) ?? evidence.then((it) => industryContext(it, asOf, vintage.attributionDelay));
    keep(contexts, key, context, MOST_CONTEXTS);
    return context;
  };

  const rankingOn: Scorer['rankingOn'] = (dataVersion, asOf, vintage = vintageOn(model, asOf)) => {
    const key = `${dataVersion} ${asOf} ${vintage.id}`;
    const ranking = rankings.get(key) ?? rank(dataVersion, asOf, vintage);
    keep(rankings, key, ranking, MOST_RANKINGS);
    return ranking;
  };

  const rank = async (dataVersion: string, asOf: IsoDate, vintage: ModelVintage): Promise<RankedVenue[]> => {
    const [context, venues] = await Promise.all([
      contextOn(dataVersion, asOf, vintage),
      store.exchanges.evidenceOfAll(),
    ]);
    const open = new Set(context.openVenues);
    const ranked = venues
      .filter(({ venue }) => open.has(venue.id))
      .map((evidence) => ({
        id: evidence.venue.id,
        name: evidence.venue.name,
        aliases: evidence.venue.aliases,
        code: operatingBaseOn(evidence.venue, asOf)?.code ?? null,
        score: scoreSummary(evidence, context, model, { vintage }),
      }))
      .sort((a, b) => b.score.rawPoints - a.score.rawPoints || (a.id < b.id ? -1 : 1));
    const distribution = ascendingPoints(ranked);
    return ranked.map((each) => ({
      ...each,
      score: { ...each.score, percentile: percentileIn(distribution, each.score.rawPoints) },
    }));
  };

  const distributionOn: Scorer['distributionOn'] = async ({ dataVersion, scoredOn }, asOf, vintage) =>
    asOf === scoredOn && vintage === undefined
      ? store.scores.distribution()
      : ascendingPoints(await rankingOn(dataVersion, asOf, vintage));

  const outlookOn: Scorer['outlookOn'] = (dataVersion, asOf) => {
    const key = `${dataVersion} ${asOf}`;
    const found =
      outlooks.get(key) ??
      Promise.all([contextOn(dataVersion, asOf), store.exchanges.evidenceOfAll()]).then(([context, venues]) =>
        outlook(venues, context, model),
      );
    keep(outlooks, key, found, MOST_OUTLOOKS);
    return found;
  };

  return {
    industryOf,
    contextOn,
    rankingOn,
    outlookOn,
    distributionOn,
    async scoreOn(evidence, { versions, asOf, horizonDays, vintage }) {
      const [context, distribution] = await Promise.all([
        contextOn(versions.dataVersion, asOf, vintage),
        distributionOn(versions, asOf, vintage),
      ]);
      return scoreVenue(evidence, context, model, { horizonDays, vintage, distribution });
    },
  };
}

/** Puts a pending value last in a cache, drops the oldest beyond `most`, and forgets it if it fails. */
function keep<Value>(
  cache: Map<string, Promise<Value>>,
  key: string,
  value: Promise<Value>,
  most: number,
): void {
  cache.delete(key);
  cache.set(key, value);
  value.catch(() => cache.delete(key));
  for (const oldest of cache.keys()) {
    if (cache.size <= most) break;
    cache.delete(oldest);
  }
}

/** The points of a ranking, ascending: what a percentile is taken in. */
const ascendingPoints = (ranking: readonly RankedVenue[]): number[] =>
  ranking.map(({ score }) => score.rawPoints).reverse();
