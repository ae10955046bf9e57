import { Sparkline } from '../../components/Sparkline.tsx';
import { formatPoints } from '../../format/numbers.ts';
import type { TrendPoint } from './rankingQuestion.ts';

/** Change of risk points from the first to the last month; `undefined` when fewer than two are known. */
export function changeOf(trend: readonly TrendPoint[] | undefined): number | undefined {
  const [first, last] = [trend?.[0], trend?.at(-1)];
  return first && last && first !== last ? last.riskPoints - first.riskPoints : undefined;
}

/** A venue's past year as a small line. */
export function TrendLine({ trend }: { trend: readonly TrendPoint[] }) {
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last) return null;
  const label = `Risk points from ${formatPoints(first.riskPoints)} to ${formatPoints(last.riskPoints)}`;
  return <Sparkline values={trend.map(({ riskPoints }) => riskPoints)} label={label} />;
}
