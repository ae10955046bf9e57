import { api } from '../../api/client.ts';
import { ask } from '../../api/question.ts';

/** One incident with all its attributions, as recorded today. */
export const incidentQuestion = (id: string) => ask(api.incidents[':id'], { param: { id }, query: {} });
