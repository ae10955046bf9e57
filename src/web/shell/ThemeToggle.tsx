import { useTheme } from '../state/theme.ts';

/** Switches between the light and the dark theme. */
export function ThemeToggle() {
  const [theme, choose] = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  const label = `Use the ${other} theme`;
  return (
    <button type="button" class="theme-toggle" aria-label={label} title={label} onClick={() => choose(other)}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" class="theme-toggle-rim" />
        <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" class="theme-toggle-half" />
      </svg>
    </button>
  );
}
