import { AsOfLink } from '../components/AsOfLink.tsx';

/** The name, with a dot on an interval: what every score here is. */
export function Wordmark() {
  return (
    <AsOfLink href="/" class="wordmark">
      <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
        <path d="M1 3v10M27 3v10M1 8h26" class="wordmark-interval" />
        <circle cx="17.5" cy="8" r="4.5" />
      </svg>
      Heistcast
    </AsOfLink>
  );
}
