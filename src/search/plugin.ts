import path from 'node:path';
import type {Plugin} from '@docusaurus/types';
import {readPages} from './command/folder';
import {writeIndex} from './command/write';
import {described} from './extract/describe';
import {linked} from './extract/linked';
import {filesOf} from './store/pack';
import {indexOf} from './store/build';

/** Folder of the index in the built site. */
const FOLDER = 'search-index';

/** Makes the search index from the compiled pages, once they are on disk. */
export default function searchPlugin(): Plugin {
  return {
    name: 'search',
    async postBuild({outDir}) {
      const pages = linked(described(await readPages(outDir, () => undefined)));
      await writeIndex(path.join(outDir, FOLDER), filesOf(indexOf(pages)));
    },
  };
}
