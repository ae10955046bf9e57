import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { CsvLink, type CsvSource } from './CsvLink.tsx';
import { useWidth } from './useWidth.ts';

interface Props {
  /** The finding, as a sentence without a full stop. */
  title: string;
  /** Measure and unit: "Probability of state theft in 12 months, %, log scale". */
  subtitle: string;
  /** Draws the chart for a width in pixels. */
  children: (widthPx: number) => ComponentChildren;
  /** Height of the chart in pixels, kept before it is drawn. */
  height: number;
  /** Where the data is from, and its date. */
  source: ComponentChildren;
  csv?: CsvSource;
  /** The same as text or a table, for those who cannot see the chart. */
  alternative?: ComponentChildren;
  /** What the alternative is called. */
  alternativeLabel?: string;
}

/** A chart with everything it needs to stand alone. */
export function Figure(props: Props) {
  const { title, subtitle, children, height, source, csv, alternative } = props;
  const [slot, widthPx] = useWidth<HTMLDivElement>();
  const id = useId();
  return (
    <figure class="figure" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p class="figure-subtitle">{subtitle}</p>
      </figcaption>
      <div ref={slot} class="figure-slot" style={{ minHeight: `${height}px` }}>
        {widthPx > 0 && children(widthPx)}
      </div>
      <p class="source-line">
        <span>Source: {source}</span>
        {csv && <CsvLink {...csv} />}
      </p>
      {alternative && (
        <details class="figure-alternative">
          <summary>{props.alternativeLabel ?? 'Show as a table'}</summary>
          {alternative}
        </details>
      )}
    </figure>
  );
}
