import type { api } from '../../api/client.ts';
import type { Answer } from '../../api/question.ts';

/** A jurisdiction with its dated levels of oversight, regulatory events and indices. */
export type Profile = Answer<(typeof api.jurisdictions)[':code']>['data'];
