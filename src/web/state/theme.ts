import { useState } from 'preact/hooks';

type Theme = 'light' | 'dark';

const STORED_AS = 'theme';

const isTheme = (value: unknown): value is Theme => value === 'light' || value === 'dark';

/** The theme being shown: the chosen one, else the system's. */
function shownTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (isTheme(chosen)) return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The theme being shown and a way to choose one, which is remembered. */
export function useTheme(): [theme: Theme, choose: (theme: Theme) => void] {
  const [theme, setTheme] = useState(shownTheme);
  const choose = (chosen: Theme) => {
    document.documentElement.dataset.theme = chosen;
    setTheme(chosen);
    try {
      localStorage.setItem(STORED_AS, chosen);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  };
  return [theme, choose];
}
