import { useAsOf } from '../../state/asOf.ts';
import { withQuery } from '../../state/withQuery.ts';
import { describe } from './describe.ts';
import type { Place } from './mapGeometry.ts';
import { type JurisdictionRow, recordOf, stepOf } from './riskSteps.ts';

interface Props {
  row: JurisdictionRow;
  place: Place;
  /** Id of the pattern over what too little is known of. */
  hatch: string;
  /** Radius of a place drawn as a dot. */
  dotPx: number;
  tabIndex: number;
  onKeyDown(event: KeyboardEvent & { currentTarget: Element }): void;
  onShow(): void;
  onFocus(): void;
  onBlur(): void;
}

/** A jurisdiction on the map: a link to its page, an area or a dot. */
export function MapMark({ row, place, hatch, dotPx, tabIndex, onKeyDown, onShow, onFocus, onBlur }: Props) {
  const asOf = useAsOf();
  const { name, lines } = describe(row);
  const record = recordOf(row);
  const shape = (look: { class: string; fill?: string }) =>
    place.path === undefined ? (
      <circle {...look} cx={place.x} cy={place.y} r={dotPx} />
    ) : (
      <path {...look} d={place.path} />
    );
  return (
    <a
      href={withQuery(`/jurisdictions/${row.code}`, asOf ? { asOf } : {})}
      class="world-map-mark"
      data-roving={row.code}
      data-record={record}
      data-step={stepOf(row.riskPoints)}
      tabIndex={tabIndex}
      aria-label={`${name}. ${lines.join('. ')}`}
      onKeyDown={onKeyDown}
      onPointerEnter={onShow}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {shape({ class: 'world-map-area' })}
      {record === 'thin' && shape({ class: 'world-map-hatch', fill: `url(#${hatch})` })}
    </a>
  );
}
