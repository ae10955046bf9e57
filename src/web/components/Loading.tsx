import { useEffect, useState } from 'preact/hooks';

const PATIENCE_MS = 300;

interface Props {
  /** Height of what will stand here, in pixels: reserved at once, so that nothing jumps. */
  height: number;
  /** What is being loaded, for screen readers: "Loading the ranking". */
  label?: string;
}

/** A place kept for what is on its way. Its lines appear only if that takes longer than 300 ms. */
export function Loading({ height, label = 'Loading' }: Props) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="loading" style={{ minHeight: `${height}px` }} aria-busy="true">
      {isShown && (
        <>
          <span class="visually-hidden" role="status">
            {label}
          </span>
          <div class="loading-lines" aria-hidden="true" />
        </>
      )}
    </div>
  );
}
