/** A tool, and the operation of the API that it is. */
export interface Tool {
  name: string;
  operationId: string;
  /** Replaces the default of an argument. */
  defaults?: Record<string, unknown>;
}

export const tools: readonly Tool[] = [
  { name: 'score_exchange', operationId: 'getScore' },
  { name: 'compare_jurisdictions', operationId: 'compareJurisdictions' },
  { name: 'what_if', operationId: 'supposeOfExchange' },
  // A page of the API is long for a model to read.
  { name: 'search_incidents', operationId: 'listIncidents', defaults: { limit: 20 } },
  { name: 'sector_outlook', operationId: 'getOutlook' },
];

/** What a model may read as a whole before it asks. */
export interface Reading {
  name: string;
  uri: string;
  /** Where the API has it. */
  path: string;
  mimeType: string;
  title: string;
  description: string;
}

export const readings: readonly Reading[] = [
  {
    name: 'model',
    uri: 'heistcast://model',
    path: '/v1/model',
    mimeType: 'application/json',
    title: 'The model',
    description: 'How a score is made: the features with their rationale, priors, coefficients and vintages.',
  },
  {
    name: 'backtest',
    uri: 'heistcast://model/backtest',
    path: '/v1/model/backtest',
    mimeType: 'application/json',
    title: 'How good the model is',
    description: 'The out-of-time results with intervals, beside those of simpler rules and other ratings.',
  },
];

/** How to read any answer. */
export const INSTRUCTIONS = `Heistcast forecasts how likely a state actor is to rob a crypto exchange within twelve months, from public evidence.
Higher points are riskier: 50 is the average exchange, ten more double the hazard. Give a probability together with its 90 % interval. Little known (\`coverage\`) is not little risk, and a score is not a finding about a venue.
\`asOf\` (YYYY-MM-DD) answers as of a past day, from what was public then. Ids of evidence in contributions resolve at /v1/evidence?ids=.`;
