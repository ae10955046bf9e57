import type { api } from '../../../api/client.ts';
import type { Answer } from '../../../api/question.ts';
import { CsvLink } from '../../../components/CsvLink.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { csvText } from '../../../format/csv.ts';
import { formatDate } from '../../../format/dates.ts';
import { formatCount, plural } from '../../../format/numbers.ts';
import { formatPercent } from '../../../format/probability.ts';
import { type Feature, vintageQuestion } from '../questions.ts';
import { coefficientColumns } from './coefficientColumns.tsx';
import { coefficientsTitle } from './coefficientRows.ts';

type Vintage = Answer<(typeof api.model)[':vintage']>['data'];

/** The coefficients of one vintage, and what it was fitted on. */
export function VintageTable({ vintage }: { vintage: Vintage }) {
  const { id, fittedOn, rows, thefts, stateThefts, attributionDelay } = vintage;
  const features = [...vintage.hazard.features, ...vintage.share.features];
  return (
    <>
      <h3>{coefficientsTitle(features, id)}</h3>
      <p class="section-lead">
        Fitted on what was public on {formatDate(fittedOn)}: {formatCount(rows)} exchange-years,{' '}
        {plural(thefts, 'theft')}, {formatCount(stateThefts)} of them laid to a state by then. Thefts are
        attributed late: {formatPercent(attributionDelay.immediate)} of state thefts at once, the others after{' '}
        {plural(attributionDelay.meanYears, 'year')} on average. Each recent theft without an attribution
        therefore counts in part as a state’s.
      </p>
      <DataTable
        caption={`Coefficients of vintage ${id}`}
        columns={coefficientColumns}
        rows={features}
        keyOf={(feature) => feature.id}
        defaultSort=""
        sortName="coefficients"
      />
      <p class="source-line">
        <span>
          Heistcast model, vintage {id}; with means and covariance:{' '}
          <a href={vintageQuestion(id).url}>{vintageQuestion(id).url}</a>
        </span>
        <CsvLink fileName={`coefficients-${id}.csv`} make={() => coefficientsCsv(id, features)} />
      </p>
    </>
  );
}

const coefficientsCsv = (vintage: string, features: readonly Feature[]): string =>
  csvText(
    ['vintage', 'feature', 'part', 'group', 'priorMean', 'priorSd', 'coefficient', 'low', 'high'],
    features.map(({ id, part, group, prior, coefficient, low, high }) => [
      ...[vintage, id, part, group],
      ...[prior.mean, prior.sd, coefficient, low, high],
    ]),
  );
