import type {Block} from './block';
import type {Version} from './history';

/** A version as readers are given it; no path, no address. */
export type PackedVersion = Pick<Version, 'id' | 'time' | 'form' | 'authors' | 'subject'> & {
  /** Its text: places in the pack's blocks. */
  readonly blocks: readonly number[];
};

/** The history of a note in one file; a block that many versions have stands in it once. */
export type HistoryPack = {
  readonly title: string;
  /** Address of the note's page. */
  readonly permalink: string;
  /** Address of the note's source in the host's editor, from which that of the history there is made. */
  readonly editUrl?: string;
  /** The latest first. */
  readonly versions: readonly PackedVersion[];
  /** Number of earlier versions that are left out. */
  readonly earlier: number;
  readonly blocks: readonly Block[];
};

/** Versions of a note that readers can compare. */
export const SHOWN_VERSIONS = 20;

/** Characters of text in a pack; older versions that would exceed it are left out. */
const LARGEST = 400_000;

/** A version with its text. */
export type ReadVersion = {readonly version: Version; readonly blocks: readonly Block[]};

/**
 * Packs the versions that readers may see, the latest first. Of a note so long that it exceeds the size, the last two
 * versions are kept all the same.
 */
export function packOf(
  about: Pick<HistoryPack, 'title' | 'permalink' | 'editUrl'>,
  read: readonly ReadVersion[],
  earlier: number,
): HistoryPack {
  const places = new Map<string, number>();
  const blocks: Block[] = [];
  let size = 0;
  const placeOf = (block: Block): number => {
    const key = JSON.stringify(block);
    const known = places.get(key);
    if (known !== undefined) return known;
    size += key.length;
    places.set(key, blocks.length);
    return blocks.push(block) - 1;
  };
  const versions: PackedVersion[] = [];
  for (const {version, blocks: own} of read) {
    const before = blocks.length;
    const packed = own.map(placeOf);
    if (versions.length >= 2 && size > LARGEST) {
      blocks.length = before;
      break;
    }
    versions.push({...shown(version), blocks: packed});
  }
  return {...about, versions, earlier: earlier + read.length - versions.length, blocks};
}

function shown({id, time, form, authors, subject}: Version): Omit<PackedVersion, 'blocks'> {
  return {id, time, form, authors, ...(subject !== undefined && {subject})};
}
