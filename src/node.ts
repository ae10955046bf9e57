import { enableCompileCache } from 'node:module';

// Before anything else is loaded: a later start need not compile it again.
enableCompileCache();
const { describeConfig, readConfig } = await import('./config.ts');

if (process.argv.includes('--help')) {
  process.stdout.write(`Serves Heistcast from one SQLite file.\n\nEnvironment:\n${describeConfig()}\n`);
} else {
  try {
    const { serve } = await import('./serve.ts');
    await serve(readConfig(process.env));
  } catch (error) {
    process.stderr.write(
      `Heistcast cannot start. ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
