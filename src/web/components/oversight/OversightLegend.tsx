import { EventSwatch } from './EventMark.tsx';
import { SHAPES } from './eventKinds.ts';
import './oversight.css';

/** What the shapes of regulatory events stand for. */
export function OversightLegend() {
  return (
    <ul class="legend oversight-legend" aria-hidden="true">
      {SHAPES.map(({ shape, meaning }) => (
        <li key={shape}>
          <EventSwatch shape={shape} />
          {meaning}
        </li>
      ))}
    </ul>
  );
}
