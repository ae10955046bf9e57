import { z } from 'zod';
import { isoDate } from './date.ts';

/** One term of a fitted linear predictor over centred features. */
export const modelTerm = z
  .strictObject({
    feature: z.string(),
    coefficient: z.number().describe('Change of the log-hazard (or log-odds) per unit of the feature.'),
    populationMean: z
      .number()
      .describe('Mean over the fitting rows with a known value; an unknown counts as this.'),
    populationVariance: z
      .number()
      .describe('Variance over the same rows; what an unknown adds to the interval.'),
    priorMean: z.number(),
    priorSd: z.number(),
  })
  .meta({ id: 'ModelTerm', description: 'One term of a fitted linear predictor.' });
export type ModelTerm = z.infer<typeof modelTerm>;

export const linearPredictor = z
  .strictObject({
    intercept: z.number().describe('Value at the population mean of every feature.'),
    terms: z.array(modelTerm),
    covariance: z.array(z.array(z.number())).describe('Of the intercept and the terms, in that order.'),
  })
  .meta({ id: 'LinearPredictor', description: 'A fitted linear predictor with its covariance.' });
export type LinearPredictor = z.infer<typeof linearPredictor>;

/** Loss given theft: lognormal on size, with a generalised Pareto tail above a threshold. */
export const severityModel = z
  .strictObject({
    losses: z.int().describe('Thefts with a known loss that it was fitted on.'),
    logMean: z.number().describe('Mean of ln(loss in US dollars) at size step 0.'),
    logMeanPerSizeStep: z.number(),
    logSd: z.number(),
    tail: z
      .strictObject({ thresholdUsd: z.number(), shape: z.number(), scaleUsd: z.number() })
      .describe('Generalised Pareto of the excess over the threshold.'),
    largestUsd: z.number().describe('Largest loss known by then; no percentile is shown above ten times it.'),
  })
  .meta({ id: 'SeverityModel', description: 'Loss in US dollars if a theft happens.' });
export type SeverityModel = z.infer<typeof severityModel>;

/** The model as it could be fitted on 1 January of a year, on what was public then. */
export const modelVintage = z
  .strictObject({
    id: z
      .string()
      .regex(/^\d{4}$/)
      .describe('The year it is for.'),
    fittedOn: isoDate.describe('Only what was public by this day took part.'),
    rows: z.int().describe('Venue-years it was fitted on.'),
    thefts: z.int().describe('Venue-years with a theft public by then.'),
    stateThefts: z.int().describe('Of those, laid to a state by then.'),
    attributionDelay: z.strictObject({
      immediate: z.number().describe('Share of state thefts attributed within a month.'),
      meanYears: z.number().describe('Mean delay of the rest, in years.'),
    }),
    hazard: linearPredictor.describe('Log-hazard per year of any theft.'),
    share: linearPredictor.describe('Log-odds that a theft is a state’s.'),
    severity: severityModel,
  })
  .meta({ id: 'ModelVintage', description: 'The model as it could be fitted on 1 January of a year.' });
export type ModelVintage = z.infer<typeof modelVintage>;

/** Venue-years with a theft that a vintage expected in its year among venues run from one jurisdiction. */
export const expectedThefts = z
  .strictObject({
    year: z.int(),
    code: z.string().nullable().describe('Operating base; null when unknown.'),
    any: z.number(),
    state: z.number(),
  })
  .meta({ id: 'ExpectedThefts', description: 'Thefts that a vintage expected in its year.' });
export type ExpectedThefts = z.infer<typeof expectedThefts>;

/** The fitted model: every yearly vintage, and the base that points are counted from. */
export const model = z
  .strictObject({
    version: z.string().describe('Newest vintage and a hash of all of them.'),
    dataVersion: z.string().describe('Hash of the evidence it was fitted on.'),
    baseHazard: z
      .number()
      .describe('State thefts per venue-year of the average open venue, 2017–2025: the hazard of 50 points.'),
    trackRecord: z
      .array(expectedThefts)
      .describe('What each vintage expected for its own year, by operating base.'),
    vintages: z.array(modelVintage).min(1).describe('Oldest first.'),
  })
  .meta({ id: 'Model', description: 'The fitted model.' });
export type Model = z.infer<typeof model>;

/** The newest vintage fitted on or before a day. Throws a RangeError for a day before the first. */
export function vintageOn(fitted: Model, asOf: string): ModelVintage {
  const found = fitted.vintages.findLast(({ fittedOn }) => fittedOn <= asOf);
  if (found === undefined) throw new RangeError(`no vintage was fitted by ${asOf}`);
  return found;
}
