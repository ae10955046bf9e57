import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Keeps Chromium to the pages it is asked to open: no other host is found, nothing is fetched on the side. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * The Chromium to use: that of the environment variable CHROMIUM, else one in a usual place.
 * Throws an Error that says how to get one when there is none.
 */
export function chromiumPath(): string {
  const chosen = process.env.CHROMIUM;
  const found = (chosen ? [chosen] : USUAL_PLACES).find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    `${chosen ? `CHROMIUM names ${chosen}, which does not exist` : 'No Chromium was found'}. Install one ("apt-get install chromium", "brew install --cask chromium") or set CHROMIUM to the path of a Chromium or Chrome.`,
  );
}
