import { csvText } from '../../../format/csv.ts';
import type { Compared } from '../questions.ts';

/** Every factor of every jurisdiction as CSV, one a row, with the ids of its evidence. */
export const factorsCsv = (compared: readonly Compared[]): string =>
  csvText(
    ['code', 'name', 'factor', 'group', 'value', 'points', 'sentence', 'evidence'],
    compared.flatMap(({ code, name, contributions }) =>
      contributions.map(({ factor, group, value, points, sentence, evidence }) => [
        ...[code, name, factor, group, value, points, sentence],
        evidence.join(' '),
      ]),
    ),
  );
