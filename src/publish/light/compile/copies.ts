import {statSync} from 'node:fs';
import path from 'node:path';
import {digestOf, type Read} from './run';
import {assetOf} from './assets';

/** A file that a note shows or leads to, and its name in the site. */
export type Copied = readonly [file: string, name: string];

export type Copies = {
  /** The address of a file, by what the bundler is asked for; nothing when there is no such file, or one that is part of the page. */
  readonly urlOf: (request: string) => string | undefined;
  /** The files whose addresses were given. */
  readonly files: readonly Read[];
  readonly copied: readonly Copied[];
};

/** Gives files beside a note their addresses in the site, which are by what is in them. `folder` is that of the note. */
export function copiesFrom(folder: string, baseUrl: string): Copies {
  const [files, copied]: [Read[], Copied[]] = [[], []];
  const urlOf = (request: string): string | undefined => {
    const asset = assetOf(request);
    const file = path.resolve(folder, asset?.file ?? '');
    const digest = asset && digestOf(file);
    if (asset === undefined || !digest || statSync(file).size < asset.limit) return undefined;
    files.push([file, digest]);
    const {name, ext} = path.parse(file);
    const words: Readonly<Record<string, string>> = {'[name]': name, '[contenthash]': digest, '[ext]': ext.slice(1)};
    const to = asset.name.replaceAll(/\[\w+\]/gu, (word) => words[word] ?? word);
    copied.push([file, to]);
    return baseUrl + to.split('/').map(encodeURIComponent).join('/');
  };
  return {urlOf, files, copied};
}
