import { useMemo, useRef, useState } from 'preact/hooks';
import type { Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { TimelineAxes } from './TimelineAxes.tsx';
import { TimelineMark } from './TimelineMark.tsx';
import { TimelineTip } from './TimelineTip.tsx';
import { stepFrom } from './timelineKeys.ts';
import { timelineLabels } from './timelineLabels.ts';
import { nearestPoint, type TimelinePoint, timelineLayout } from './timelineLayout.ts';

const NEAR_PX = 24;
const NARROW_PX = 700;

const LABEL =
  'Incidents by date and loss. Left and right arrow keys go from one to the next, Enter opens it; the table below lists the same.';

interface Props {
  incidents: readonly Incident[];
  asOf: string;
  widthPx: number;
}

/** Incidents by date and loss, each a link that tells more when it is pointed at or focused. */
export function Timeline({ incidents, asOf, widthPx }: Props) {
  const layout = useMemo(() => timelineLayout(incidents, { widthPx, asOf }), [incidents, asOf, widthPx]);
  const isNarrow = widthPx < NARROW_PX;
  const labels = useMemo(() => timelineLabels(layout, isNarrow ? 5 : 10), [layout, isNarrow]);
  const [activeId, setActiveId] = useState<string>();
  const [isTipShown, setTipShown] = useState(false);
  const onlyShows = useRef(false);
  const { points, plot, height } = layout;
  const active = points.find(({ incident }) => incident.id === activeId);
  const tabStop = active ?? points.at(-1);

  const show = (point: TimelinePoint | undefined) => {
    if (point) setActiveId(point.incident.id);
    setTipShown(point !== undefined);
  };
  const nearestTo = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearestPoint(points, { x: event.clientX - box.left, y: event.clientY - box.top }, NEAR_PX);
  };
  const press = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const pressed = nearestTo(event);
    const isShown = isTipShown && pressed?.incident.id === activeId;
    // The first touch shows what a mouse would by pointing; the second opens it.
    onlyShows.current = event.pointerType === 'touch' && !isShown;
    show(pressed);
  };
  const stopFirstTouch = (event: MouseEvent) => {
    if (!onlyShows.current) return;
    onlyShows.current = false;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = ({ pointerType }: PointerEvent) => {
    // A finger leaves when it is lifted; what it touched stays shown.
    if (pointerType !== 'touch') setTipShown(false);
  };
  const step = (event: KeyboardEvent & { currentTarget: SVGSVGElement }) => {
    if (event.key === 'Escape') setTipShown(false);
    const next = stepFrom(points, tabStop, event.key);
    if (!next) return;
    event.preventDefault();
    event.currentTarget.querySelector<SVGElement>(`[data-id="${next.incident.id}"]`)?.focus();
  };

  return (
    <div class="incident-timeline">
      <svg
        viewBox={`0 0 ${widthPx} ${height}`}
        width={widthPx}
        height={height}
        aria-label={LABEL}
        onPointerMove={(event) => show(nearestTo(event))}
        onPointerDown={press}
        onClickCapture={stopFirstTouch}
        onPointerLeave={leave}
        onKeyDown={step}
        onBlurCapture={() => setTipShown(false)}
      >
        <TimelineAxes layout={layout} />
        {points.map((each) => (
          <TimelineMark
            key={each.incident.id}
            point={each}
            radius={isNarrow ? 3.5 : 4.5}
            isActive={isTipShown && each === active}
            isTabStop={each === tabStop}
            onFocus={() => show(each)}
          />
        ))}
        <svg class="incident-timeline-labels" aria-hidden="true">
          {labels.map(({ id, text, x, y, anchor }) => (
            <text key={id} x={x} y={y} text-anchor={anchor}>
              {text}
            </text>
          ))}
        </svg>
      </svg>
      {isTipShown && active && <TimelineTip point={active} plot={plot} />}
    </div>
  );
}
