import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Block} from '../block';

/** Blocks of texts by git's ids of these; `null` for a text that is no valid MDX. */
export type KeptBlocks = Readonly<Record<string, readonly Block[] | null>>;

/** Where blocks are kept between builds, from the site's root: old texts never change, and reading Markdown takes long. */
const FOLDER = 'node_modules/.cache/fieldnotes-history';

/** To be raised whenever the same text gives other blocks. */
const READER = 1;

/** The blocks kept of a note's texts; none when there are none, or when another reader made them. Never rejects. */
export async function readKept(siteDir: string, permalink: string): Promise<KeptBlocks> {
  try {
    const kept: unknown = JSON.parse(await readFile(fileOf(siteDir, permalink), 'utf8'));
    return isKept(kept) && kept.reader === READER ? kept.blocks : {};
  } catch {
    return {};
  }
}

/** Keeps the blocks of a note's texts in place of what was kept before. A folder that cannot be written to is no harm. */
export async function writeKept(siteDir: string, permalink: string, blocks: KeptBlocks): Promise<void> {
  const file = fileOf(siteDir, permalink);
  try {
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, JSON.stringify({reader: READER, blocks}));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function fileOf(siteDir: string, permalink: string): string {
  const name = createHash('sha1').update(permalink).digest('hex');
  return path.join(siteDir, FOLDER, `${name}.json`);
}

function isKept(value: unknown): value is {readonly reader: number; readonly blocks: KeptBlocks} {
  return typeof value === 'object' && value !== null && 'reader' in value && 'blocks' in value;
}
