import { useEffect, useState } from 'preact/hooks';
import { isKey } from './keyText.ts';
import { readSession, writeSession } from './session.ts';

const STORED_AS = 'key';

/** The reader's API key, shared by all that is shown in this tab. It never leaves it but to this service. */
export interface SessionKey {
  /** Absent until one is entered. */
  key: string | undefined;
  /** The service no longer accepted the last one, which is forgotten. */
  isRefused: boolean;
  remember(key: string): void;
  forget(): void;
  refuse(): void;
}

let isRefused = false;
const watchers = new Set<() => void>();

function change(key: string | undefined, refused: boolean): void {
  isRefused = refused;
  writeSession(STORED_AS, key);
  for (const watcher of watchers) watcher();
}

const ACTIONS = {
  remember: (key: string) => change(key, false),
  forget: () => change(undefined, false),
  refuse: () => change(undefined, true),
};

/** The key of this tab and what changes it. */
export function useSessionKey(): SessionKey {
  const [, redraw] = useState({});
  useEffect(() => {
    const watcher = () => redraw({});
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  }, []);
  const stored = readSession(STORED_AS);
  return { key: stored !== undefined && isKey(stored) ? stored : undefined, isRefused, ...ACTIONS };
}
