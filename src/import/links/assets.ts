import {Parser} from 'htmlparser2';
import {folderOf, lastOf} from '../../notes/resolution/paths';
import {newFolder, safeFileName, type Folder} from '../plan/names';
import type {SourceFile} from '../types';

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
/** Files that notes may offer beside pictures: none that a browser would run on the wiki's own address. */
const OFFERED =
  /\.(?:7z|aac|bib|bz2|c|cast|conf|cpp|cs|css|csv|docx?|drawio|epub|excalidraw|flac|go|gz|ini|ipynb|java|json|key|kt|log|m4a|m4v|mkv|mov|mp3|mp4|numbers|odp|ods|odt|ogg|ogv|opus|pages|patch|pdf|php|pptx?|ps1|py|rb|rs|rtf|sh|sql|srt|swift|tar|tex|tgz|tiff?|toml|tsv|txt|wav|webm|xlsx?|ya?ml|zip)$/i;
/** Bytes of the largest file that comes over. */
const LARGEST = 25_000_000;

/** Whether a file is a picture by its name. */
export function isPicture(path: string): boolean {
  return PICTURE.test(path);
}

/** Where the files are put that pages show or offer. */
export type Assets = {
  /** Path of a file's copy from the folder of notes, or why there is none; `page` is the path of the page that asks. */
  readonly place: (file: SourceFile, page: string) => {readonly path: string} | {readonly why: string};
  /** The copy, from the folder of notes, that stands for a file of the source. */
  readonly copyOf: (path: string) => string | undefined;
  /** Copies from the folder of notes, with the file of the source that each is of. */
  readonly placed: ReadonlyMap<string, string>;
};

/** Puts each file once, by its bytes, beside the first page that asks for it. */
export function newAssets(names: ReadonlyMap<string, Folder>): Assets {
  const folders = new Map(names);
  const byDigest = new Map<string, string>();
  const placed = new Map<string, string>();
  const copies = new Map<string, string>();
  return {
    placed,
    copyOf: (path) => copies.get(path),
    place(file, page) {
      const why = refusal(file);
      if (why !== undefined) return {why};
      const copied = copies.get(file.path);
      if (copied !== undefined) return {path: copied};
      // What a file is, is said by its name too.
      const digest = `${file.digest()}${/\.[^./]*$/.exec(file.path)?.[0].toLowerCase() ?? ''}`;
      const known = byDigest.get(digest);
      if (known !== undefined) {
        copies.set(file.path, known);
        return {path: known};
      }
      const folder = folderOf(page);
      const inside = folders.get(folder) ?? newFolder(folder === '');
      folders.set(folder, inside);
      const name = safeFileName(lastOf(file.path), inside);
      const path = folder === '' ? name : `${folder}/${name}`;
      byDigest.set(digest, path);
      copies.set(file.path, path);
      placed.set(path, file.path);
      return {path};
    },
  };
}

function refusal({path, size, text}: SourceFile): string | undefined {
  if (!PICTURE.test(path) && !OFFERED.test(path)) return 'files of this kind are not offered by the wiki';
  if (size > LARGEST) return `it is larger than ${LARGEST / 1_000_000} MB`;
  if (size === 0) return 'it is empty';
  if (/\.svg$/i.test(path) && (text === undefined || isActive(text))) return 'it holds code that a browser would run';
  return undefined;
}

/** Whether a drawing holds scripts, handlers or links that run code. */
function isActive(svg: string): boolean {
  let active = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        active ||= ['script', 'iframe', 'handler'].includes(name.toLowerCase().replace(/^.*:/, ''));
        active ||= Object.entries(attributes).some(
          ([key, value]) => /^on/i.test(key) || /^\s*(?:java|vb)script:/i.test(value),
        );
      },
    },
    {xmlMode: true},
  );
  parser.end(svg);
  return active || /<!ENTITY/i.test(svg);
}
