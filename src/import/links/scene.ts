import type {Nodes, Root} from 'mdast';
import type {Names} from '../../notes/resolution/names';
import type {ReadPage} from '../page/read';
import type {Locate, Remark, Source} from '../types';
import type {Format} from '../write/markdown';
import type {Anchors} from './anchors';
import type {Assets} from './assets';

/** A page whose places and file are settled, so that links can lead to it; its tree is put away until it is written. */
export type SettledPage = Omit<ReadPage, 'tree' | 'titleHeading'> & {
  readonly anchors: Anchors;
  readonly format: Format;
  /** Path of its file from the site's root. */
  readonly sourcePath: string;
  /** Whether the wiki shows it to nobody. */
  readonly hidden: boolean;
  /** What its embeds name, in the order of the text. */
  readonly embeds: readonly string[];
};

/** A settled page with its tree, while it is written. */
export type OpenPage = SettledPage & {readonly tree: Root};

/** Whose links are resolved, and what they may lead to. */
export type LinkScene = {
  readonly page: SettledPage;
  /** By path in the source. */
  readonly pages: ReadonlyMap<string, SettledPage>;
  readonly source: Source;
  /** The dialect's own way to find files. */
  readonly locate: Locate;
  readonly assets: Assets;
  /** The folder of notes from the site's root. */
  readonly notesDir: string;
  /** What notes are called, those of the wiki and those that come. */
  readonly names: Names;
  readonly remark: (node: Nodes, remark: Remark) => void;
};
