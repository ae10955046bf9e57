import { Empty } from '../../components/Empty.tsx';
import { formatDate } from '../../format/dates.ts';
import { useAsOf } from '../../state/asOf.ts';
import { vintageOn } from './coefficients/coefficientRows.ts';
import type { Model } from './questions.ts';

/** What a past day changes on this page, and what it does not. */
export function AsOfNote({ model }: { model: Model }) {
  const asOf = useAsOf();
  if (!asOf) return null;
  const vintage = vintageOn(model.vintages, asOf);
  return (
    <Empty>
      Scores of {formatDate(asOf)} use vintage {vintage}, shown under “What the model has learnt”. Everything
      else here does not go back: the track record is that of the present model’s vintages, each fitted on
      what was public then, by today’s method, and judged by all that is known now.
    </Empty>
  );
}
