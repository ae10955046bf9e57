import { z } from 'zod';
import { isoDate, partialDate } from './date.ts';
import { riskBand } from './score.ts';
import { slug } from './vocabulary.ts';

/** A figure with its 90 % interval; an end is null where too few resamples had a value. */
export const intervalEstimate = z
  .strictObject({ estimate: z.number(), low: z.number().nullable(), high: z.number().nullable() })
  .meta({
    id: 'IntervalEstimate',
    description:
      'A figure with its 90 % interval from resampling whole exchanges; an end is null where too few resamples had a value.',
  });
export type IntervalEstimate = z.infer<typeof intervalEstimate>;

/** Which event is forecast. */
export const forecastTarget = z.enum(['any', 'state']).meta({
  id: 'ForecastTarget',
  description: 'any: at least one theft within the year. state: at least one laid to a state.',
  examples: ['state'],
});
export type ForecastTarget = z.infer<typeof forecastTarget>;

/** How good a set of probabilities was. */
export const forecastFigures = z
  .strictObject({
    rows: z.int().describe('Venue-years forecast.'),
    venues: z.int().describe('Venues among them: the blocks that intervals resample.'),
    events: z.int().describe('Venue-years with the event, by all that is known now.'),
    logLoss: intervalEstimate.describe('Mean, in nats; lower is better.'),
    brier: intervalEstimate.describe('Mean squared error; lower is better.'),
    logSkill: intervalEstimate.describe('Share of the log loss of the base rate as known then removed.'),
    brierSkill: intervalEstimate.describe('Share of the Brier score of the base rate as known then removed.'),
    auc: intervalEstimate.describe('Chance that a venue-year with the event ranks above one without.'),
    averagePrecision: intervalEstimate,
    captureTop10: intervalEstimate.describe('Share of events in the tenth of rows ranked highest.'),
    captureTop20: intervalEstimate.describe('Share of events in the fifth of rows ranked highest.'),
    calibrationSlope: intervalEstimate.describe('1 is right; below 1 too extreme, above 1 too timid.'),
    observedOverExpected: intervalEstimate.describe('1 is right; above 1 the forecasts were too low.'),
  })
  .meta({ id: 'ForecastFigures', description: 'How good a set of probabilities was.' });
export type ForecastFigures = z.infer<typeof forecastFigures>;

export const yearFigures = z
  .strictObject({
    year: z.int(),
    rows: z.int(),
    observed: z.int(),
    expected: z.number(),
    observedOverExpected: intervalEstimate,
    auc: z.number().nullable().describe('Null in a year without the event.'),
  })
  .meta({ id: 'YearFigures', description: 'Forecast and outcome of one year.' });
export type YearFigures = z.infer<typeof yearFigures>;

/** One step of the CORP reliability curve. */
export const reliabilityStep = z
  .strictObject({
    from: z.number().describe('Lowest forecast of the step.'),
    to: z.number().describe('Highest forecast of the step.'),
    rows: z.int(),
    forecast: z.number().describe('Mean forecast.'),
    observed: z.number().describe('Frequency of the event: the recalibrated probability.'),
  })
  .meta({ id: 'ReliabilityStep', description: 'One step of the CORP reliability curve.' });
export type ReliabilityStep = z.infer<typeof reliabilityStep>;

export const reliability = z
  .strictObject({
    steps: z.array(reliabilityStep).describe('By rising forecast; isotonic regression chose them.'),
    miscalibration: z.number().describe('Brier score that recalibration would remove; 0 is best.'),
    discrimination: z.number().describe('Brier score that the ranking removes; higher is better.'),
    uncertainty: z.number().describe('Brier score of the mean outcome.'),
  })
  .meta({
    id: 'Reliability',
    description:
      'CORP reliability curve and decomposition (Dimitriadis et al. 2021): Brier score = miscalibration − discrimination + uncertainty.',
  });
export type Reliability = z.infer<typeof reliability>;

/** The model against a baseline on the same rows. */
export const baselineComparison = z
  .strictObject({
    baseline: z.string().describe('Stable id.'),
    description: z.string(),
    auc: z.number().describe('Of the baseline.'),
    logLoss: z.number().describe('Of the baseline.'),
    logSkill: z.number().describe('Of the baseline, against the base rate as known then.'),
    captureTop20: z.number().describe('Of the baseline.'),
    aucDifference: intervalEstimate.describe('Model minus baseline; above 0 the model ranks better.'),
    logLossDifference: intervalEstimate.describe('Model minus baseline; below 0 the model is better.'),
  })
  .meta({ id: 'BaselineComparison', description: 'The model against a baseline on the same rows.' });
export type BaselineComparison = z.infer<typeof baselineComparison>;

export const targetBacktest = z
  .strictObject({
    target: forecastTarget,
    figures: forecastFigures,
    hindsightLogSkill: intervalEstimate.describe(
      'Log skill against the constant rate that only hindsight knows: harder than the base rate as known then.',
    ),
    byYear: z.array(yearFigures),
    reliability,
    comparisons: z.array(baselineComparison),
  })
  .meta({ id: 'TargetBacktest', description: 'The rolling-origin backtest of one target.' });
export type TargetBacktest = z.infer<typeof targetBacktest>;

/** The same question asked of another set of rows or labels. */
export const backtestVariant = z
  .strictObject({
    variant: z.string(),
    description: z.string(),
    target: forecastTarget,
    figures: forecastFigures,
  })
  .meta({ id: 'BacktestVariant', description: 'The same backtest on other rows or labels.' });
export type BacktestVariant = z.infer<typeof backtestVariant>;

/** What became of the venue-years that were given a band. */
export const bandOutcome = z
  .strictObject({
    band: riskBand,
    rows: z.int(),
    anyEvents: z.int(),
    stateEvents: z.int(),
    expectedState: z.number(),
    anyFrequency: intervalEstimate.nullable().describe('Share of rows with a theft; null without rows.'),
    stateFrequency: intervalEstimate.nullable().describe('Share with a state theft; null without rows.'),
  })
  .meta({ id: 'BandOutcome', description: 'Observed frequency of thefts by band of the score.' });
export type BandOutcome = z.infer<typeof bandOutcome>;

/** Another publisher's rating read as a forecast, against the score of the same day. */
export const peerComparison = z
  .strictObject({
    publisher: z.string(),
    publishedOn: partialDate,
    asOf: isoDate.describe('The day both are read on: the last the publication can mean.'),
    venues: z.int().describe('Rated venues at risk that day.'),
    robbed: z.int().describe('Of these, robbed after it, to the end of the collected incidents.'),
    peerAuc: intervalEstimate.nullable().describe('Of the rating read as safety; null with too few rows.'),
    ourAuc: z.union([intervalEstimate, z.null()]),
    aucDifference: intervalEstimate.nullable().describe('Ours minus theirs.'),
    tooFew: z.boolean(),
  })
  .meta({
    id: 'PeerComparison',
    description: 'Another publisher’s rating against the score of the same day.',
  });
export type PeerComparison = z.infer<typeof peerComparison>;

/** A large theft and what was said of the venue the day before. */
export const largeTheft = z
  .strictObject({
    incidentId: z.string(),
    exchangeId: slug,
    exchangeName: z.string(),
    occurredOn: partialDate,
    lossUsd: z.number(),
    state: z.boolean().describe('Laid to a state by now.'),
    asOf: isoDate.describe('The day before.'),
    inRegister: z.boolean().describe('Whether the venue was open and known by then.'),
    score: z
      .strictObject({
        any: z.number().describe('Probability of any theft within 365 days.'),
        state: z.number().describe('Probability of a state theft within 365 days.'),
        riskPoints: z.number(),
        riskBand,
        percentile: z.number().nullable(),
      })
      .nullable()
      .describe('Null when the venue was not in the register by then.'),
  })
  .meta({ id: 'LargeTheft', description: 'A large theft and the score of the day before.' });
export type LargeTheft = z.infer<typeof largeTheft>;

/** Everything the backtest found. Deterministic. */
export const backtestResult = z
  .strictObject({
    modelVersion: z.string().describe('The model whose vintages were judged.'),
    firstYear: z.int(),
    lastYear: z.int(),
    incidentsThrough: isoDate,
    bootstrap: z.strictObject({ resamples: z.int(), seed: z.int() }),
    targets: z.strictObject({ any: targetBacktest, state: targetBacktest }),
    variants: z.array(backtestVariant),
    bands: z.array(bandOutcome).describe('From low to severe.'),
    peers: z.array(peerComparison),
    largeThefts: z.array(largeTheft).describe('Above largeTheftUsd, oldest first.'),
    largeTheftUsd: z.number(),
  })
  .meta({ id: 'BacktestResult', description: 'How good the forecasts of past years were.' });
export type BacktestResult = z.infer<typeof backtestResult>;
