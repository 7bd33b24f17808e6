import path from 'node:path';
import {readNotes, listFiles} from '../../src/notes/files';
import {indexOf} from '../../src/notes/graph/build';
import type {NoteIndex, ResolvedLink} from '../../src/notes/graph/types';
import {readNote} from '../../src/notes/reading/note';
import {fold, folderOf, joined} from '../../src/notes/resolution/paths';
import {markdown} from './search/table';

const TODAY = '2100-01-01';

/** A wikilink, where it should lead and where it does; paths from the folder. */
type Judged = {
  readonly at: string;
  readonly target: string;
  readonly wanted: string;
  readonly found: string | undefined;
  readonly isSaid: boolean;
};

/**
 * `npm run bench links <folder> [expected]`: whether wikilinks lead where the program that they were written for says. Foam says it
 * in the note, by definitions at its end; a vault of Obsidian may have been exported beside it, into `expected`, as Markdown
 * links in the same order. Each link that leads elsewhere is named.
 */
export async function linksTable([folder, expected]: readonly string[]): Promise<string> {
  if (folder === undefined) throw new Error('Usage: npm run bench links <folder> [expected]');
  const index = await indexAt(folder);
  const judged = expected === undefined ? byDefinitions(index) : byExport(index, await indexAt(expected));
  const isRight = ({wanted, found}: Judged) => found === wanted;
  const wrong = judged.filter((one) => !isRight(one));
  const all = [...index.links].flatMap(([at, links]) => wikilinksIn(links).map((one) => ({at, ...one})));
  const reported = all.filter(({resolved: {fault}}) => fault !== undefined);
  const silent = wrong.filter(({isSaid}) => !isSaid);
  return [
    markdown([
      ['wikilinks', 'judged', 'lead there', 'elsewhere, and nobody says so', 'of all, reported by the check'],
      [all, judged.filter(isRight), silent, reported]
        .map(({length}) => String(length))
        .toSpliced(1, 0, String(judged.length)),
    ]),
    ...wrong.map(({at, target, wanted, found = 'nowhere'}) => `${at} [[${target}]] leads ${found}, not ${wanted}`),
    ...reported.map(
      ({at, link, resolved: {fault}}) => `${at}:${link.line} [[${link.target}]] is reported: ${fault?.rule}`,
    ),
  ].join('\n');
}

async function indexAt(folder: string): Promise<NoteIndex> {
  const place = {siteDir: path.resolve(folder), notesDir: '.'};
  const [texts, files] = await Promise.all([readNotes(place), listFiles(place)]);
  return indexOf({root: '', notes: texts.map(readNote), files, today: TODAY});
}

/** Links of notes that say themselves what a name leads to. */
function byDefinitions({links}: NoteIndex): Judged[] {
  return [...links].flatMap(([sourcePath, all]) => {
    const definitions = new Map(
      all.filter(({link}) => link.form === 'definition').map(({link}) => [fold(link.label), link.target]),
    );
    return wikilinksIn(all).flatMap((one) => {
      const target = definitions.get(fold(one.link.target));
      const wanted = target === undefined ? undefined : fileAt(sourcePath, target);
      return wanted === undefined ? [] : [judgedOf(sourcePath, one, wanted)];
    });
  });
}

/** Links of notes whose export has as many, in the same order; embeds, which an export puts in place, leave a note out. */
function byExport({links, names}: NoteIndex, exported: NoteIndex): Judged[] {
  return [...links].flatMap(([sourcePath, all]) => {
    const leading = wikilinksIn(all).filter(({resolved: {destination}}) => destination !== undefined);
    const written = (exported.links.get(sourcePath) ?? []).filter(({link}) => link.form === 'markdown' && !link.embed);
    const own = all.filter(({link}) => link.form === 'markdown' && !link.embed);
    if (
      all.some(({link}) => link.embed) ||
      leading.length + own.length !== written.length ||
      !names.notes.has(sourcePath)
    )
      return [];
    const kept = new Set(own.map(({link}) => link.target));
    const made = written.filter(({link}) => !kept.has(link.target));
    return leading.flatMap((one, nth) => {
      const wanted = fileAt(sourcePath, made[nth]?.link.target ?? '');
      return wanted === undefined ? [] : [judgedOf(sourcePath, one, wanted)];
    });
  });
}

function wikilinksIn(links: readonly ResolvedLink[]): ResolvedLink[] {
  return links.filter(({link}) => link.form === 'wikilink' && link.target !== '');
}

function judgedOf(sourcePath: string, {link, resolved}: ResolvedLink, wanted: string): Judged {
  const {destination, fault} = resolved;
  const found = destination?.sourcePath;
  return {at: `${sourcePath}:${link.line}`, target: link.target, wanted, found, isSaid: fault !== undefined};
}

/** `b%20c.md` in `a/x.md` → `a/b c.md` */
function fileAt(from: string, target: string): string | undefined {
  const [file = ''] = target.split('#');
  return file === '' ? undefined : joined(folderOf(from), decodeURI(file));
}
