import {importCommand} from '../../../src/import/command';

/** Brings a source over into a wiki, as `npm run note -- import` does; a process of its own, so that its memory can be seen. */
async function main([site = '', ...words]: string[]): Promise<void> {
  process.chdir(site);
  if ((await importCommand(words)) === 1) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
