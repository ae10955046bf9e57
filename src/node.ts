import { describeConfig, readConfig } from './config.ts';
import { serve } from './serve.ts';

if (process.argv.includes('--help')) {
  process.stdout.write(`Serves Heistcast from one SQLite file.\n\nEnvironment:\n${describeConfig()}\n`);
} else {
  await serve(readConfig(process.env));
}
