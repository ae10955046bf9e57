import type { Command } from 'commander';
import type { Verdict } from '../ledger/verifyLog.ts';
import { addLogExport } from './logExport.ts';
import { databaseVerdict, fileVerdict, keyIn, publishedVerdict } from './logInputs.ts';
import { verifyingKey } from './logSignature.ts';

const EXAMPLES = `
Examples:
  heistcast log verify
  heistcast log verify --file log.jsonl --public-key public.pem
  heistcast log verify --url https://heistcast.example --since log.jsonl

Environment:
  HEISTCAST_KEY  token of a key, sent with --url where reading takes one (PUBLIC_READ=false)`;

interface VerifyOptions {
  db?: string;
  file?: string;
  url?: string;
  since?: string;
  publicKey?: string;
}

/** Adds `verify` and `export` to a command. */
export function addLogCommands(parent: Command, write: (line: string) => void): void {
  addLogVerify(parent, write);
  addLogExport(parent, write);
}

function addLogVerify(parent: Command, write: (line: string) => void): void {
  const command = parent
    .command('verify')
    .description(
      'Verify the log and all that it tells of; print what is wrong, a line each, and exit with 1.',
    )
    .option('--db <file>', 'SQLite file (default: HEISTCAST_DB or heistcast.db)')
    .option('--file <file>', 'an exported log instead')
    .option('--url <address>', 'the log an installation publishes instead')
    .option('--since <file>', 'a log exported earlier, which this one must begin with')
    .option('--public-key <pem>', 'the Ed25519 key that an exported log must be signed by')
    .addHelpText('after', EXAMPLES);
  command.action(async () => {
    const given = command.opts<VerifyOptions>();
    refuseContradictions(given, command);
    const { entries, problems } = await verdictOn(given, command);
    for (const problem of problems) write(problem);
    const { soundness } = await import('./logVerify.ts');
    if (problems.length > 0) process.exitCode = 1;
    else write(soundness(entries));
  });
}

function refuseContradictions({ db, file, url, since, publicKey }: VerifyOptions, command: Command): void {
  if ([db, file, url].filter((each) => each !== undefined).length > 1)
    command.error('error: give one of --db, --file and --url', { exitCode: 2 });
  if (publicKey !== undefined && file === undefined && since === undefined)
    command.error('error: --public-key is for --file or --since', { exitCode: 2 });
}

async function verdictOn(given: VerifyOptions, command: Command): Promise<Verdict> {
  const { db, file, url, since, publicKey } = given;
  const key = await keyIn(publicKey, verifyingKey, command);
  const kept = since === undefined ? undefined : await fileVerdict(since, key, command);
  const { rewritten } = await import('./logVerify.ts');
  const { entries, problems } = await verdictAlone();
  if (kept === undefined) return { entries, problems };
  return { entries, problems: [...problems, ...kept.problems, ...rewritten(kept.entries, entries)] };

  async function verdictAlone(): Promise<Verdict> {
    if (file !== undefined) return await fileVerdict(file, key, command);
    if (url !== undefined) return await publishedVerdict(url, command);
    return await databaseVerdict(db, command);
  }
}
