import { readFileSync } from 'node:fs';
import { SourceTextModule, SyntheticModule } from 'node:vm';

// Prints how many milliseconds of processor time the top level of a module takes, compiling it excluded.
// Run with `node --experimental-vm-modules`, a new process each time so that nothing is warm.

const [, , path = ''] = process.argv;
const module = new SourceTextModule(readFileSync(path, 'utf8'));
await module.link(async (specifier) => {
  const builtIn: Record<string, unknown> = await import(specifier);
  const names = Object.keys(builtIn);
  return new SyntheticModule(names, function () {
    for (const name of names) this.setExport(name, builtIn[name]);
  });
});
const startedUs = process.cpuUsage();
await module.evaluate();
const { user, system } = process.cpuUsage(startedUs);
process.stdout.write(String((user + system) / 1000));
