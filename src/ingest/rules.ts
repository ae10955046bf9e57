import type { Rule } from './rule.ts';
import { actorsExist } from './rules/actorsExist.ts';
import { aliasesAreDistinct } from './rules/aliasesAreDistinct.ts';
import { basesDoNotOverlap } from './rules/basesDoNotOverlap.ts';
import { countryCodes } from './rules/countryCodes.ts';
import { incidentDatesInOrder } from './rules/incidentDatesInOrder.ts';
import { incidentsWhileOpen } from './rules/incidentsWhileOpen.ts';
import { jurisdictionsExist } from './rules/jurisdictionsExist.ts';
import { knownFromFollowsRule } from './rules/knownFromFollowsRule.ts';
import { noDuplicateIncidents } from './rules/noDuplicateIncidents.ts';
import { patternsExist } from './rules/patternsExist.ts';
import { promptingIncidentsExist } from './rules/promptingIncidentsExist.ts';
import { relatedIncidentsExist } from './rules/relatedIncidentsExist.ts';
import { spansInOrder } from './rules/spansInOrder.ts';
import { uncitedIsNotCertain } from './rules/uncitedIsNotCertain.ts';
import { uniqueIds } from './rules/uniqueIds.ts';
import { venuesExist } from './rules/venuesExist.ts';

/** Every rule the dataset is checked by. */
export const rules: readonly Rule[] = [
  actorsExist,
  aliasesAreDistinct,
  basesDoNotOverlap,
  countryCodes,
  incidentDatesInOrder,
  incidentsWhileOpen,
  jurisdictionsExist,
  knownFromFollowsRule,
  noDuplicateIncidents,
  patternsExist,
  promptingIncidentsExist,
  relatedIncidentsExist,
  spansInOrder,
  uncitedIsNotCertain,
  uniqueIds,
  venuesExist,
];
