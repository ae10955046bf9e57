import { useLocation } from 'preact-iso';
import { AsOfLink } from '../components/AsOfLink.tsx';
import { NAVIGATION } from '../paths.ts';

/** Links to the main pages; the one being shown is marked, also from the pages below it. */
export function Navigation({ isOpen }: { isOpen: boolean }) {
  const { path: shown } = useLocation();
  const currentOf = (path: string) => {
    if (shown === path) return 'page';
    return path !== '/' && shown.startsWith(`${path}/`) ? 'true' : undefined;
  };
  return (
    <nav id="navigation" class="navigation" aria-label="Main" data-open={isOpen}>
      <ul class="wrap">
        {NAVIGATION.map(({ path, name }) => (
          <li key={path}>
            <AsOfLink href={path} aria-current={currentOf(path)}>
              {name}
            </AsOfLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
