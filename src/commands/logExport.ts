import { renameSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { logFileText } from './logFile.ts';
import { databaseVerdict, keyIn } from './logInputs.ts';
import { signingKey } from './logSignature.ts';

const KEYS = `
A key to sign with, and what others verify with:
  openssl genpkey -algorithm ed25519 -out signing.pem
  openssl pkey -in signing.pem -pubout -out public.pem`;

interface ExportOptions {
  out: string;
  db?: string;
  signWith?: string;
}

/** Adds `export` to a command. */
export function addLogExport(parent: Command, write: (line: string) => void): void {
  const command = parent
    .command('export')
    .description(
      'Write the log as JSON Lines, with a checkpoint at the end. What does not hold together is not written.',
    )
    .requiredOption('--out <file>', 'where it goes')
    .option('--db <file>', 'SQLite file (default: HEISTCAST_DB or heistcast.db)')
    .option('--sign-with <pem>', 'a private Ed25519 key to sign the checkpoint with')
    .addHelpText('after', KEYS);
  command.action(async () => {
    const { out, db, signWith } = command.opts<ExportOptions>();
    const key = await keyIn(signWith, signingKey, command);
    const { entries, problems } = await databaseVerdict(db, command);
    for (const problem of problems) write(problem);
    if (problems.length > 0) {
      process.exitCode = 1;
      return;
    }
    writeWhole(out, logFileText(entries, new Date().toISOString(), key));
    write(`written: ${out} (${entries.length} entries)`);
  });
}

/** Never leaves half a file under the name it is known by. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.partial`, text);
  renameSync(`${path}.partial`, path);
}
