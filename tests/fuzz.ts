import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';

/**
 * `npm run fuzz [rounds] [folder]`: the property tests under a folder of tests, again and again with another seed each time,
 * until one fails. Ten rounds of all of them unless told otherwise.
 */
function main([rounds = '10', under = 'tests']: readonly string[]): number {
  if (!/^[1-9]\d*$/u.test(rounds)) throw new Error('Usage: npm run fuzz [rounds] [folder of tests]');
  const files = propertiesUnder(under);
  if (files.length === 0) throw new Error(`No property test under ${under}.`);
  for (let round = 1; round <= Number(rounds); round++) {
    console.log(`Round ${round} of ${rounds}`);
    const status = run(files);
    if (status !== 0) return status;
  }
  return 0;
}

function propertiesUnder(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.test\.tsx?$/u.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => readFileSync(file, 'utf8').includes(`from 'fast-check'`));
}

function run(files: readonly string[]): number {
  const words = ['tests/run.ts', '--project', 'unit', '--reporter', 'dot', ...files];
  const env = {...process.env, PROPERTY_SEED: 'random'};
  return spawnSync(process.execPath, ['--import', 'tsx', ...words], {stdio: 'inherit', env}).status ?? 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
