#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Command, CommanderError, Option } from 'commander';
import { RefusedError } from './commands/answer.ts';
import { backtestDataset } from './commands/backtest.ts';
import { compare } from './commands/compare.ts';
import { fitDataset } from './commands/fitDataset.ts';
import { goldenScores } from './commands/goldenScores.ts';
import { type HistoryOptions, history } from './commands/history.ts';
import { importReport } from './commands/importReport.ts';
import { isSameToNineFigures } from './commands/isSameToNineFigures.ts';
import { addKeyCommands } from './commands/keys.ts';
import { addLogCommands } from './commands/log.ts';
import { outlook } from './commands/outlook.ts';
import { createProgram, readingCommand } from './commands/program.ts';
import { scoreExchange, scoreProfile } from './commands/score.ts';
import { describeConfig, readConfig } from './config.ts';
import { Refusal } from './domain/refusal.ts';
import { assembleEvidence } from './ingest/assembleEvidence.ts';
import { datasetCheck } from './ingest/datasetCheck.ts';
import type { FeedContent } from './ingest/feeds/feed.ts';
import { LIST_COLUMNS, parseIncidentList } from './ingest/feeds/incidentList.ts';
import { readDataset } from './ingest/readDataset.ts';
import { reasonOf } from './reasonOf.ts';
import { comparisonsSection } from './report/methodology/comparisons.ts';
import { figuresSection } from './report/methodology/figures.ts';
import { panelCsv } from './scoring/backtest/panelCsv.ts';

const write = (line: string) => {
  process.stdout.write(`${line}\n`);
};
const progress = (step: string) => {
  process.stderr.write(`\r\u001b[K${step}`);
};
const writeJson = (file: string, value: unknown) =>
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);

const program = createProgram();

program
  .command('serve')
  .description(
    'Serve the API from a database file. Settings come from the environment; an option overrides its own.',
  )
  .option('--port <number>', 'port to listen on; 0 picks a free one')
  .option('--host <address>', 'address to listen on')
  .option('--db <file>', 'SQLite file, created when missing')
  .addHelpText('after', `\nEnvironment:\n${describeConfig()}`)
  .action(async ({ port, host, db }: { port?: string; host?: string; db?: string }) => {
    const given = { PORT: port, HOST: host, HEISTCAST_DB: db };
    const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const { serve } = await import('./serve.ts');
    await serve(readConfig({ ...process.env, ...options }));
  });

readingCommand(program, 'score [exchange]', {
  description: 'Score an exchange, or a venue of your own that a file describes.',
  examples: [
    'score bybit',
    'score bybit --as-of 2025-02-20',
    'score upbit --json',
    'score --file venue.json',
  ],
  options: (command) =>
    command
      .option('--as-of <day>', 'YYYY-MM-DD: only what was public then takes part')
      .option('--file <json>', 'a venue profile (schema VenueProfile of /openapi.json)'),
  plan: ([exchange], { asOf, file }: { asOf?: string; file?: string }, command) => {
    if (exchange !== undefined && file === undefined)
      return (client) => scoreExchange(client, exchange, asOf);
    if (exchange === undefined && file !== undefined) {
      const profile = readJson(file, command);
      return (client) => scoreProfile(client, profile, asOf);
    }
    return command.error('error: give either an exchange or --file', { exitCode: 2 });
  },
});

readingCommand(program, 'compare <codes...>', {
  description: 'Compare jurisdictions: an average exchange run from each.',
  examples: ['compare KR JP MT', 'compare KR JP MT --as-of 2021-06-30 --csv'],
  options: (command) => command.option('--as-of <day>', 'YYYY-MM-DD: only what was public then takes part'),
  plan:
    (codes, { asOf }: { asOf?: string }) =>
    (client) =>
      compare(client, codes, asOf),
});

readingCommand(program, 'history <exchange>', {
  description: 'The scores of an exchange over time, with its incidents.',
  examples: ['history bithumb --step year', 'history coincheck --from 2017-01-01 --to 2019-12-31 --csv'],
  options: (command) =>
    command
      .option('--from <day>', 'YYYY-MM-DD')
      .option('--to <day>', 'YYYY-MM-DD')
      .addOption(new Option('--step <step>', 'how far apart').choices(['month', 'quarter', 'year'])),
  plan:
    ([exchange = ''], { from, to, step }: HistoryOptions) =>
    (client) =>
      history(client, exchange, {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(step === undefined ? {} : { step }),
      }),
});

readingCommand(program, 'outlook', {
  description: 'How many exchanges state actors will rob within a year, and for how much.',
  examples: ['outlook', 'outlook --as-of 2025-01-01 --json'],
  options: (command) => command.option('--as-of <day>', 'YYYY-MM-DD: only what was public then takes part'),
  plan:
    (_, { asOf }: { asOf?: string }) =>
    (client) =>
      outlook(client, asOf),
});

addKeyCommands<{ db?: string }>(program.command('keys').description('Who may write to a database.'), {
  options: (command) =>
    command.option(
      '--db <file>',
      'SQLite file, created when missing (default: HEISTCAST_DB or heistcast.db)',
    ),
  withKeyring: async ({ db = readConfig(process.env).HEISTCAST_DB }, use) => {
    const { withLocalKeyring } = await import('./commands/localKeyring.ts');
    return await withLocalKeyring(db, use);
  },
});

addLogCommands(program.command('log').description('The log of all that was submitted and decided.'), write);

program
  .command('import <file>')
  .description('File what a list of thefts says (CSV or JSON) as submissions, for reviewers to decide.')
  .option('--db <file>', 'SQLite file, created when missing (default: HEISTCAST_DB or heistcast.db)')
  .option('--dry-run', 'file nothing; say what would be')
  .addHelpText('after', `\nColumns: ${LIST_COLUMNS.join(', ')}. date and name are needed. See docs/feeds.md.`)
  .action(
    async (file: string, { db, dryRun = false }: { db?: string; dryRun?: boolean }, command: Command) => {
      const { items, unreadable } = readList(file, command);
      const database = db ?? readConfig(process.env).HEISTCAST_DB;
      const { importList } = await import('./commands/importList.ts');
      const { text, isFine } = importReport(
        await importList(items, { database, dryRun }),
        unreadable,
        dryRun,
      );
      write(text);
      if (!isFine) process.exitCode = 1;
    },
  );

program
  .command('fit')
  .description('Fit every yearly vintage on the dataset and write the model.')
  .option('--directory <path>', 'where the dataset is', 'dataset')
  .option('--out <file>', 'where the model goes', 'model/model.json')
  .action(async ({ directory, out }: { directory: string; out: string }) => {
    const dataset = readDataset(directory);
    const { model } = await fitDataset(dataset, (origin) => progress(`panel of ${origin}`));
    const golden = goldenScores(assembleEvidence(dataset), model);
    writeJson(out, model);
    writeJson(join(dirname(out), 'golden-scores.json'), golden);
    write(`\nwritten: ${out} (${model.version}, ${model.vintages.length} vintages)`);
  });

program
  .command('backtest')
  .description('Refit every vintage, forecast the year after each, and write how good the forecasts were.')
  .option('--directory <path>', 'where the dataset is', 'dataset')
  .option('--out <file>', 'where the results go', 'model/backtest.json')
  .option('--check', 'write nothing; exit with 1 unless these are the results in the file')
  .action(async ({ directory, out, check }: { directory: string; out: string; check?: true }) => {
    const result = await backtestDataset(readDataset(directory), progress);
    if (check) {
      const same = isSameToNineFigures(result, JSON.parse(readFileSync(out, 'utf8')));
      write(`\n${out} ${same ? 'is what this code and evidence give' : 'is stale: npm run backtest'}`);
      if (!same) process.exitCode = 1;
      return;
    }
    writeJson(out, result);
    write(`\n${figuresSection(result)}\n\n${comparisonsSection(result)}\n\nwritten: ${out}`);
  });

program
  .command('panel')
  .description('Write the fitting panel as CSV: a row for each venue and 1 January, for anyone to refit.')
  .option('--directory <path>', 'where the dataset is', 'dataset')
  .option('--out <file>', 'where the panel goes', 'panel.csv')
  .action(async ({ directory, out }: { directory: string; out: string }) => {
    const { fitted } = await fitDataset(readDataset(directory), (origin) => progress(`panel of ${origin}`));
    writeFileSync(out, panelCsv(fitted.panel));
    write(`\nwritten: ${out} (${fitted.panel.length} rows)`);
  });

const dataset = program.command('dataset').description('The reviewed evidence.');

dataset
  .command('check')
  .description('Check every file and rule; print what is wrong and how well the evidence covers.')
  .option('--directory <path>', 'where the dataset is', 'dataset')
  .action(({ directory }: { directory: string }) => {
    if (!datasetCheck(directory, write)) process.exitCode = 1;
  });

/** Reads a JSON file that an option names; a usage error when it cannot. */
function readJson(file: string, command: Command): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return command.error(`error: cannot read ${file}: ${reason}`, { exitCode: 2 });
  }
}

/** Reads a list of thefts; a usage error when it cannot. */
function readList(file: string, command: Command): FeedContent {
  try {
    return parseIncidentList(readFileSync(file, 'utf8'), basename(file));
  } catch (error) {
    return command.error(`error: cannot read ${file}: ${reasonOf(error)}`, { exitCode: 2 });
  }
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const stack = error instanceof Error ? error.stack : String(error);
    process.stderr.write(
      `${error instanceof RefusedError || error instanceof Refusal ? error.message : stack}\n`,
    );
    process.exitCode = 1;
  }
}
