import { describeConfig, readConfig } from './config.ts';
import { serve } from './serve.ts';

if (process.argv.includes('--help')) {
  process.stdout.write(`Serves Heistcast from one SQLite file.\n\nEnvironment:\n${describeConfig()}\n`);
} else {
  try {
    await serve(readConfig(process.env));
  } catch (error) {
    process.stderr.write(
      `Heistcast cannot start. ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
