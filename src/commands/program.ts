import { Command } from 'commander';
import type { Client } from '../client.ts';
import { readConfig } from '../config.ts';
import { release } from '../release.ts';
import { type Answer, type OutputOptions, written } from './answer.ts';

/** The program without its commands. It throws what commander would exit with. */
export function createProgram(): Command {
  return new Command('heistcast')
    .description('How likely a state actor is to rob a crypto exchange in the next twelve months.')
    .version(release)
    .exitOverride()
    .showHelpAfterError('(add --help for examples)')
    .addHelpText(
      'after',
      `
Examples:
  heistcast score bybit --as-of 2025-02-20   the day before it was robbed
  heistcast compare KR JP MT                 jurisdictions side by side
  heistcast outlook                          the whole sector
  heistcast serve --port 8787                the HTTP API

Reading commands work on a local database file (HEISTCAST_DB or --db), made at the first use.
Exit codes: 0 done, 1 a problem, 2 wrong usage.`,
    );
}

/** A command that reads from a local database file and writes an answer. */
export interface ReadingCommand<Options> {
  description: string;
  examples: string[];
  options(command: Command): Command;
  /** Throws a usage error through the command before a database is opened. */
  plan(names: string[], options: Options, command: Command): (client: Client) => Promise<Answer>;
}

/** Adds a reading command to the program: `--db`, `--json`, `--csv` and its examples come with it. */
export function readingCommand<Options>(
  program: Command,
  nameAndArguments: string,
  { description, examples, options, plan }: ReadingCommand<Options>,
): void {
  const command = program.command(nameAndArguments).description(description);
  options(command)
    .option('--db <file>', 'SQLite file, created when missing (default: HEISTCAST_DB or heistcast.db)')
    .option('--json', "write the API's answer as JSON")
    .option('--csv', 'write rows as CSV')
    .addHelpText('after', `\nExamples:\n${examples.map((each) => `  heistcast ${each}`).join('\n')}`)
    .action(async () => {
      const given = command.opts<Options & OutputOptions & { db?: string }>();
      if (given.json && given.csv) command.error('error: give either --json or --csv', { exitCode: 2 });
      const ask = plan(command.args, given, command);
      const database = given.db ?? readConfig(process.env).HEISTCAST_DB;
      const { withLocalClient } = await import('./localClient.ts');
      const answer = await withLocalClient(database, ask);
      process.stdout.write(written(answer, given));
    });
}
