import path from 'node:path';
import {repository} from '../../package.json';
import {identityOf} from './identity';
import {serveSite} from './serve';

const PORT = 3000;

/** `npm run serve`: shows the built site. */
async function main(): Promise<void> {
  const {baseUrl} = identityOf(repository, process.env);
  const {url} = await serveSite({dir: path.resolve('build'), baseUrl, port: Number(process.env.PORT ?? PORT)});
  console.log(`The built site is at ${url} until you press Ctrl+C.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
