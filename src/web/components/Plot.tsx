import type { PlotOptions } from '@observablehq/plot';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { plotLibrary } from './plotLibrary.ts';

export type PlotLibrary = typeof plotLibrary;

interface Props {
  widthPx: number;
  height: number;
  /** What the chart shows, for those who cannot see it. */
  label: string;
  /** The marks and scales, given the library. Colours are `currentColor` or `var(--…)`. */
  options: (plot: PlotLibrary) => PlotOptions;
  /** What the options were made from: the chart is drawn anew when one of these changes. */
  inputs: readonly unknown[];
}

let loading: Promise<PlotLibrary> | undefined;

/** A chart by Observable Plot, whose code is loaded with the first one. */
export function Plot({ widthPx, height, label, options, inputs }: Props) {
  const slot = useRef<HTMLDivElement>(null);
  const [library, setLibrary] = useState<PlotLibrary>();
  useEffect(() => {
    loading ??= import('./plotLibrary.ts').then((module) => module.plotLibrary);
    loading
      .then((loaded) => setLibrary(loaded))
      .catch(() => {
        // Asked for again by the next chart; this one leaves its text alternative.
        loading = undefined;
      });
  }, []);
  useEffect(() => {
    if (library) slot.current?.replaceChildren(draw(library, options(library), { widthPx, height, label }));
  }, [library, widthPx, height, label, ...inputs]);
  return <div ref={slot} class="plot-slot" style={{ minHeight: `${height}px` }} />;
}

function draw(
  library: PlotLibrary,
  options: PlotOptions,
  { widthPx, height, label }: Pick<Props, 'widthPx' | 'height' | 'label'>,
): Element {
  const chart = library.plot({ width: widthPx, height, className: 'plot', ...options, ariaLabel: label });
  chart.setAttribute('role', 'img');
  // The page's policy forbids style elements; styles/plot.css has the same rules.
  for (const style of chart.querySelectorAll('style')) style.remove();
  return chart;
}
