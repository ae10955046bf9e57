import { BandLabel } from '../../../components/BandLabel.tsx';
import { CsvLink } from '../../../components/CsvLink.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Section } from '../../../components/Section.tsx';
import { BAND_MEANINGS } from '../../../format/bands.ts';
import { formatYears } from '../../../format/dates.ts';
import { formatCount } from '../../../format/numbers.ts';
import { formatPercent } from '../../../format/probability.ts';
import { type Estimate, withInterval } from '../estimates.ts';
import { IntervalOnAxis } from '../IntervalOnAxis.tsx';
import type { Backtest, BandOutcome } from '../questions.ts';
import { bandsCsv } from './bandsCsv.ts';
import { bandRange, bandTitle } from './bandTitle.ts';

interface Props {
  backtest: Backtest;
  baseHazard: number;
}

/** What the bands mean, and what became of the exchanges in each. */
export function BandsSection({ backtest, baseHazard }: Props) {
  const { bands, modelVersion } = backtest;
  const years = formatYears(String(backtest.firstYear), String(backtest.lastYear));
  return (
    <Section
      id="bands"
      title={bandTitle(bands)}
      lead={`Bands are multiples of a fixed hazard, that of the average open exchange. Below: every exchange in the band of its score on 1 January, ${years}, and the share that was robbed within the year.`}
    >
      <DataTable
        caption="Bands and what became of them"
        columns={columns(bands, baseHazard)}
        rows={bands}
        keyOf={({ band }) => band}
        defaultSort=""
        sortName="bands"
      />
      <p class="source-line">
        <span>Heistcast backtest, model {modelVersion}; 90&#8239;% intervals in brackets</span>
        <CsvLink fileName={`bands-${modelVersion}.csv`} make={() => bandsCsv(bands)} />
      </p>
    </Section>
  );
}

function columns(bands: readonly BandOutcome[], baseHazard: number): Column<BandOutcome>[] {
  const highest = bands.flatMap(({ stateFrequency, anyFrequency }) => [
    stateFrequency?.high ?? 0,
    anyFrequency?.high ?? 0,
  ]);
  const most = Math.ceil(Math.max(0.05, ...highest) * 20) / 20;
  return [
    {
      id: 'band',
      name: 'Band',
      isRowHeader: true,
      cell: ({ band }) => (
        <>
          <BandLabel band={band} />
          <div class="method-measure-meaning">{BAND_MEANINGS[band]}</div>
        </>
      ),
    },
    {
      id: 'range',
      name: 'State theft in 12 months',
      cell: ({ band }) => rangeInWords(bandRange(band, baseHazard)),
    },
    { id: 'rows', name: 'Exchange-years', align: 'end', cell: ({ rows }) => formatCount(rows) },
    {
      id: 'seen',
      name: 'State thefts seen, expected',
      align: 'end',
      cell: ({ stateEvents, expectedState }) => `${formatCount(stateEvents)}, ${expectedState.toFixed(1)}`,
    },
    shareColumn('state', 'Robbed by a state actor', most, ({ stateFrequency }) => stateFrequency),
    shareColumn('any', 'Robbed by anybody', most, ({ anyFrequency }) => anyFrequency),
  ];
}

const rangeInWords = ({ from, to }: { from?: number; to?: number }): string => {
  if (from === undefined) return to === undefined ? '' : `below ${formatPercent(to)}`;
  return to === undefined
    ? `${formatPercent(from)} or more`
    : `${formatPercent(from)} to ${formatPercent(to)}`;
};

const shareColumn = (
  id: string,
  name: string,
  most: number,
  of: (band: BandOutcome) => Estimate | null,
): Column<BandOutcome> => ({
  id,
  name,
  width: '15rem',
  cell: (row) => {
    const share = of(row);
    if (!share) return <span class="absent">none in this band</span>;
    const words = withInterval(share, formatPercent);
    return (
      <div class="odds-cell">
        <span>{words}</span>
        <IntervalOnAxis value={share} axis={{ from: 0, to: most, reference: 0 }} label={words} />
      </div>
    );
  },
});
