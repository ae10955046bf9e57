import { Empty } from '../../../components/Empty.tsx';
import { recordsOf, recordsTitle, type Seen } from '../../../components/thefts/records.ts';
import { SeenOnRange, seenInWords } from '../../../components/thefts/SeenOnRange.tsx';
import { formatDate, formatYears } from '../../../format/dates.ts';
import type { Score } from '../questions.ts';

/** Thefts seen there beside those that the forecasts of the time expected. */
export function SeenAndExpected({ score, asOf }: { score: Score; asOf: string }) {
  const { fromYear, throughYear } = score.trackRecord;
  const records = recordsOf([score]);
  const [record] = records;
  if (!record || throughYear < fromYear) {
    return (
      <section class="section">
        <h2>Thefts seen and expected</h2>
        <Empty>
          The record begins with {fromYear}; on {formatDate(asOf)} no year of it was complete.
        </Empty>
      </section>
    );
  }
  const most = Math.max(1, ...[record.any, record.state].flatMap(({ observed, high }) => [observed, high]));
  return (
    <section class="section">
      <h2>{recordsTitle(records)}</h2>
      <p class="section-lead">
        Exchange-years with a theft, {formatYears(String(fromYear), String(throughYear))}: seen (dot),
        expected by the forecasts of the time (line), and the range that chance gives around these in nine of
        ten cases (bar). Few thefts decide little.
      </p>
      <dl class="facts">
        <SeenFact name="State thefts" seen={record.state} most={most} />
        <SeenFact name="Any thefts" seen={record.any} most={most} />
      </dl>
      <p class="source-line">
        Heistcast incidents public by {formatDate(asOf)}; range: Poisson, 5&#8239;% to 95&#8239;%, without the
        uncertainty of the forecasts
      </p>
    </section>
  );
}

function SeenFact({ name, seen, most }: { name: string; seen: Seen; most: number }) {
  return (
    <>
      <dt>{name}</dt>
      <dd class="odds-cell">
        <SeenOnRange seen={seen} most={most} />
        <span class="odds-in-words">{seenInWords(seen)}</span>
      </dd>
    </>
  );
}
