/** Lines over what too little is known of, to be filled with as `url(#id)`. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="world-map-hatch-edge" d="M0 0V6" />
        <path class="world-map-hatch-line" d="M0 0V6" />
      </pattern>
    </defs>
  );
}
