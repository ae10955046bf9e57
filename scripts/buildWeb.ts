import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Builds public/. With --if-stale only when something it is made from changed since, and the builder is installed.

const FOLDER = 'public';
const STAMP = `${FOLDER}/.stamp`;
const MADE_FROM = [
  'src/client.ts',
  'src/dashboardHeaders.ts',
  'scripts/dashboardFiles.ts',
  'vite.config.ts',
  'package-lock.json',
];

process.chdir(join(import.meta.dirname, '..'));
const stamp = stampOf([...MADE_FROM, ...filesBelow('src/web')]);
const isCurrent = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
const isOnlyIfStale = process.argv.includes('--if-stale');
if (isOnlyIfStale && !isCurrent && !isInstalled('vite')) {
  process.stdout.write(
    'The dashboard is not built: that takes the development packages. The API runs without it.\n',
  );
} else if (!(isCurrent && isOnlyIfStale)) {
  // Loaded here: finding that nothing is to be built must take no time.
  const { buildDashboardFiles } = await import('./dashboardFiles.ts');
  await buildDashboardFiles(join(process.cwd(), FOLDER));
  writeFileSync(STAMP, stamp);
}

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function stampOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
