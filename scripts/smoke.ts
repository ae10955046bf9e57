import { smoke } from './edge/smoke.ts';

// Asks an installation, wherever it runs, what it must answer: node scripts/smoke.ts <origin>.

const [, , origin = 'http://localhost:8787'] = process.argv;
await smoke(origin, (line) => process.stdout.write(`${line}\n`));
