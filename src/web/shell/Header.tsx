import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Navigation } from './Navigation.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';
import { TimeMachine } from './TimeMachine.tsx';
import { Wordmark } from './Wordmark.tsx';

/** Wordmark, time machine, theme and navigation. On a narrow screen the navigation opens from a button. */
export function Header() {
  const { path } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  return (
    <header class="site-header">
      <div class="site-header-bar wrap">
        <Wordmark />
        <div class="site-header-tools">
          <TimeMachine />
          <ThemeToggle />
          <button
            type="button"
            class="menu-button"
            aria-expanded={isOpen}
            aria-controls="navigation"
            onClick={() => setOpen(!isOpen)}
          >
            Menu
          </button>
        </div>
      </div>
      <Navigation isOpen={isOpen} />
    </header>
  );
}
