import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { fitDataset } from './commands/fitDataset.ts';
import { goldenScores } from './commands/goldenScores.ts';
import { assembleEvidence } from './ingest/assembleEvidence.ts';
import { datasetCheck } from './ingest/datasetCheck.ts';
import { readDataset } from './ingest/readDataset.ts';

const write = (line: string) => {
  process.stdout.write(`${line}\n`);
};
const progress = (origin: string) => {
  process.stderr.write(`\rpanel of ${origin}`);
};

const program = new Command('heistcast').description(
  'How likely a state actor is to rob a crypto exchange in the next twelve months.',
);

program
  .command('fit')
  .description('Fit every yearly vintage on the dataset and write the model.')
  .option('--directory <path>', 'where the dataset is', 'dataset')
  .option('--out <file>', 'where the model goes', 'model/model.json')
  .action(async ({ directory, out }: { directory: string; out: string }) => {
    const dataset = readDataset(directory);
    const { model } = await fitDataset(dataset, progress);
    const golden = goldenScores(assembleEvidence(dataset), model);
    writeFileSync(out, `${JSON.stringify(model, null, 1)}\n`);
    writeFileSync(join(dirname(out), 'golden-scores.json'), `${JSON.stringify(golden, null, 1)}\n`);
    write(`\nwritten: ${out} (${model.version}, ${model.vintages.length} vintages)`);
  });

const dataset = program.command('dataset').description('The reviewed evidence.');

dataset
  .command('check')
  .description('Check every file and rule; print what is wrong and how well the evidence covers.')
  .option('--directory <path>', 'where the dataset is', 'dataset')
  .action(({ directory }: { directory: string }) => {
    if (!datasetCheck(directory, write)) process.exitCode = 1;
  });

await program.parseAsync();
