const FACTORS: Record<string, string> = {
  size: 'Size by traded volume',
  koreanOrJapaneseRetail: 'Korean or Japanese retail customers',
  youngVenue: 'Young venue',
  derivatives: 'Derivatives',
  publicFootprint: 'Public footprint',
  ownIncidents: 'Its own past thefts',
  jurisdictionThefts: 'State thefts in its jurisdiction',
  industryClimate: 'Theft rate of the industry',
  oversightLevel: 'Oversight level',
  fatfStanding: 'FATF standing',
  cybersecurityIndex: 'Cybersecurity index of its jurisdiction',
  controlGap: 'Known controls against recent patterns',
  patternRecurrence: 'Patterns that recur',
  recentStateShare: 'Share of thefts laid to states',
  asianBase: 'Base in Asia',
  stateInterestInSize: 'State interest in size',
  industryLevel: 'Level of the industry',
};

/** Names of the factors that go with a place, where it is the place that is looked at and not a venue there. */
const OF_PLACES: Record<string, string> = {
  jurisdictionThefts: 'State thefts there before',
  asianBase: 'Run from Asia',
  cybersecurityIndex: 'Cybersecurity index',
  fatfStanding: 'FATF shortfall',
  patternRecurrence: 'Attack pattern seen there',
};

const GROUPS = {
  exposure: 'Exposure',
  incidentHistory: 'Incident history',
  regulatoryOversight: 'Regulatory oversight',
  attackPatterns: 'Attack patterns',
  industry: 'Industry',
};

/** What kind of reason a factor is. */
type FactorGroup = keyof typeof GROUPS;

/** A factor's name; its id in words for one that is not named here. */
export const factorName = (factor: string): string =>
  FACTORS[factor] ?? inWords(factor.replaceAll(/([A-Z])/g, ' $1').toLowerCase());

/** A factor's name on a page about jurisdictions. */
export const placeFactorName = (factor: string): string => OF_PLACES[factor] ?? factorName(factor);

/** "Incident history". */
export const groupName = (group: FactorGroup): string => GROUPS[group];

const inWords = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
