import type { IsoDate } from '../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../domain/evidence.ts';
import { operatingBaseOn } from '../domain/exchange.ts';
import type { Served } from '../domain/listing.ts';
import { type Model, type ModelVintage, vintageOn } from '../domain/model.ts';
import type { Score } from '../domain/score.ts';
import { type IndustryContext, industryContext } from '../scoring/industry/industryContext.ts';
import { type Outlook, outlook } from '../scoring/outlook/outlook.ts';
import { percentileIn } from '../scoring/percentile.ts';
import { scoreSummary, scoreVenue } from '../scoring/scoreVenue.ts';
import type { Store } from './deps.ts';
import { derivedFrom } from './derived.ts';
import type { RankedVenue } from './ranking.ts';

type ScorerStore = Pick<Store, 'versions' | 'exchanges' | 'industry' | 'scores'>;

/** Days whose context is kept; a context is a few hundred kilobytes. */
const MOST_CONTEXTS = 64;
const MOST_RANKINGS = 32;
const MOST_OUTLOOKS = 8;

/** Computes what is not stored, keeping what all scores of a day share for as long as the evidence stands. */
export interface Scorer {
  /** The evidence on the industry as a whole. */
  industryOf(served: Served): Promise<IndustryEvidence>;
  /** The industry on a day, as the evidence being served has it. */
  contextOn(served: Served, asOf: IsoDate, vintage?: ModelVintage): Promise<IndustryContext>;
  /** Every venue open on a day with its score then, riskiest first. */
  rankingOn(served: Served, asOf: IsoDate, vintage?: ModelVintage): Promise<RankedVenue[]>;
  /** Raw points of every venue open on a day, ascending: what its percentiles are taken in. */
  distributionOn(served: Served, asOf: IsoDate, vintage?: ModelVintage): Promise<number[]>;
  /** The whole sector's next twelve months, seen from a day. */
  outlookOn(served: Served, asOf: IsoDate): Promise<Outlook>;
  /** A venue's score on a day, computed. */
  scoreOn(evidence: VenueEvidence, request: ScoreRequest): Promise<Score>;
}

export interface ScoreRequest {
  served: Served;
  asOf: IsoDate;
  horizonDays?: number | undefined;
  vintage?: ModelVintage | undefined;
}

/** A scorer over a store and a model. Its memory is bounded and holds only derived values. */
export function createScorer(store: ScorerStore, model: Model): Scorer {
  const derived = derivedFrom(store);
  const industries = derived<IndustryEvidence>(1);
  const contexts = derived<IndustryContext>(MOST_CONTEXTS);
  const rankings = derived<RankedVenue[]>(MOST_RANKINGS);
  const outlooks = derived<Outlook>(MOST_OUTLOOKS);

  const industryOf: Scorer['industryOf'] = (served) => industries(served, '', () => store.industry());

  const contextOn: Scorer['contextOn'] = (served, asOf, vintage = vintageOn(model, asOf)) =>
    contexts(served, `${asOf} ${vintage.id}`, async () =>
      industryContext(await industryOf(served), asOf, vintage.attributionDelay),
    );

  const rankingOn: Scorer['rankingOn'] = (served, asOf, vintage = vintageOn(model, asOf)) =>
    rankings(served, `${asOf} ${vintage.id}`, () => rank(served, asOf, vintage));

  const rank = async (served: Served, asOf: IsoDate, vintage: ModelVintage): Promise<RankedVenue[]> => {
    const [context, venues] = await Promise.all([
      contextOn(served, asOf, vintage),
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

  const distributionOn: Scorer['distributionOn'] = async (served, asOf, vintage) =>
    asOf === served.scoredOn && vintage === undefined
      ? store.scores.distribution()
      : ascendingPoints(await rankingOn(served, asOf, vintage));

  const outlookOn: Scorer['outlookOn'] = (served, asOf) =>
    outlooks(served, asOf, async () => {
      const [context, venues] = await Promise.all([contextOn(served, asOf), store.exchanges.evidenceOfAll()]);
      return outlook(venues, context, model);
    });

  return {
    industryOf,
    contextOn,
    rankingOn,
    outlookOn,
    distributionOn,
    async scoreOn(evidence, { served, asOf, horizonDays, vintage }) {
      const [context, distribution] = await Promise.all([
        contextOn(served, asOf, vintage),
        distributionOn(served, asOf, vintage),
      ]);
      return scoreVenue(evidence, context, model, { horizonDays, vintage, distribution });
    },
  };
}

/** The points of a ranking, ascending: what a percentile is taken in. */
const ascendingPoints = (ranking: readonly RankedVenue[]): number[] =>
  ranking.map(({ score }) => score.rawPoints).reverse();
