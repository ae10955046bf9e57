import { csvUrl } from '../../../api/question.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { formatDate } from '../../../format/dates.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { historyQuestion } from '../questions.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { type HistoryLine, historyLines, pointsDomain } from './historyLines.ts';
import { historyTitle } from './historyTitle.ts';
import { panelLayout } from './panelLayout.ts';

const HEIGHT_PX = 480;

interface Props {
  codes: readonly string[];
  /** The newest day, `YYYY-MM-DD`. */
  asOf: string;
}

/** The scores over the years, a panel for each, all in the back of each. */
export function HistorySection({ codes, asOf }: Props) {
  const question = historyQuestion(codes, asOf);
  return (
    <Answered answer={useAnswer(question)} height={HEIGHT_PX} label="Loading the history">
      {({ data }) => <History lines={historyLines(data, codes)} csvHref={csvUrl(question)} asOf={asOf} />}
    </Answered>
  );
}

function History({ lines, csvHref, asOf }: { lines: HistoryLine[]; csvHref: string; asOf: string }) {
  const times = lines.flatMap(({ points }) => points.map(({ timeMs }) => timeMs));
  const span = [Math.min(...times), Math.max(...times)] as const;
  const subtitle = `Risk points each quarter, from what was public then; 50 is the average exchange, ten more double the hazard. Point estimates${lines.length > 1 ? '; the others in grey' : ''}`;
  return (
    <Figure
      title={historyTitle(lines)}
      subtitle={subtitle}
      height={panelLayout(1, lines.length).panelHeightPx}
      source={`Heistcast scores up to ${formatDate(asOf)}`}
      csv={{ href: csvHref }}
      alternative={<HistoryTable lines={lines} />}
    >
      {(widthPx) => {
        const { columns, panelWidthPx, panelHeightPx } = panelLayout(widthPx, lines.length);
        return (
          <ul class="compare-history-panels" style={{ '--columns': String(columns) }}>
            {lines.map((line) => (
              <li key={line.code}>
                <h4>
                  <AsOfLink class="quiet-link" href={`/jurisdictions/${line.code}`}>
                    {jurisdictionName(line.code)}
                  </AsOfLink>
                </h4>
                <HistoryPanel
                  line={line}
                  all={lines}
                  domain={pointsDomain(lines)}
                  span={span}
                  widthPx={panelWidthPx}
                  heightPx={panelHeightPx}
                />
              </li>
            ))}
          </ul>
        );
      }}
    </Figure>
  );
}
