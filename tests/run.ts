import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {chromePath} from './chrome';

/** `npm test`: finds a browser, then runs all tests; further words go to Vitest, such as `--project unit`. */
function main(): void {
  const words = process.argv.slice(2);
  const browser = words.includes('unit') ? undefined : chromePath();
  const vitest = path.join(path.dirname(require.resolve('vitest/package.json')), 'vitest.mjs');
  const {status} = spawnSync(process.execPath, [vitest, 'run', '--config', 'tests/vitest.config.mts', ...words], {
    stdio: 'inherit',
    env: {...process.env, ...(browser === undefined ? {} : {CHROME_PATH: browser})},
  });
  process.exitCode = status ?? 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
