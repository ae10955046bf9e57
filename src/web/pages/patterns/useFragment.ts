import { useEffect, useState } from 'preact/hooks';

const fragment = (): string => decodeURIComponent(location.hash.slice(1));

/** The fragment of the address without its `#`, as it changes. */
export function useFragment(): string {
  const [shown, setShown] = useState(fragment);
  useEffect(() => {
    const follow = () => setShown(fragment());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return shown;
}
