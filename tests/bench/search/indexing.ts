import {PEERS} from './peers/all';

/** `indexing.ts <engine> <site> <out>`: indexes in a process of its own, so that time and memory are its alone. */
async function main([name = '', site = '', out = '']: readonly string[]): Promise<void> {
  const peer = PEERS[name];
  if (peer === undefined) throw new Error(`There is no engine ${name}.`);
  await peer.index(site, out);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
