import {VFileMessage} from 'vfile-message';
import {NOTE_STATUSES} from '../../types';
import type {NoteText} from '../check';
import {parseFrontMatter, type FrontMatter} from '../frontmatter';
import {isKind} from '../kinds';
import {GLOSSARY_MARKS} from '../schema';
import {partsOfBody, type BodyParts} from './body';
import {bodyPlaceOf} from './offsets';
import {parseNote} from './parse';
import {parseRedirect} from '../redirects/entry';
import {isFolderNote} from '../resolution/paths';
import {quickTree} from './quick/tree';
import type {IndexedNote, NoteRedirect} from './types';

const NOTHING: BodyParts = {headings: [], blocks: [], links: [], prose: []};

/**
 * All that the index knows of a note, from its source. Front matter that breaks the schema counts as far as it can be
 * used; a text that is not valid MDX counts as empty, with the reason in `unread`.
 *
 * `{sourcePath: 'docs/a.md', text: '# A\n\nSee [[b]].'}` → `{title: 'A', links: [{target: 'b', line: 3, column: 5, …}], …}`
 */
export function readNote({sourcePath, text}: NoteText): IndexedNote {
  const frontMatter = parseFrontMatter(sourcePath, text);
  const {unread, ...parts} = readBody(sourcePath, text, frontMatter);
  const {data} = frontMatter;
  const first = parts.headings.find(({depth}) => depth === 1)?.text;
  const day = textOf(data.kind === 'journal' ? data.date : data.created);
  return {
    sourcePath,
    title: textOf(data.title) ?? first ?? fileNameOf(sourcePath),
    aliases: textsOf(data.aliases),
    tags: textsOf(data.tags),
    marks: {draft: data.draft === true, unlisted: data.unlisted === true, publish: data.publish !== false},
    ...(isKind(data.kind) && {kind: data.kind}),
    ...only(
      'status',
      NOTE_STATUSES.find((status) => status === data.status),
    ),
    ...only('description', textOf(data.description)),
    ...only('slug', textOf(data.slug) ?? (isFolderNote(sourcePath) ? undefined : textOf(data.id))),
    ...only('redirects', redirectsIn(frontMatter)),
    ...only('day', day),
    ...only(
      'glossary',
      GLOSSARY_MARKS.find((mark) => mark === data.glossary),
    ),
    ...parts,
    ...only('unread', unread),
  };
}

function readBody(sourcePath: string, text: string, {body, bodyLine}: FrontMatter): BodyParts & {unread?: string} {
  try {
    const tree = quickTree(body, sourcePath.endsWith('.mdx')) ?? parseNote(sourcePath, body);
    return partsOfBody(tree, body, bodyPlaceOf(text, bodyLine));
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return {...NOTHING, unread: error.reason};
  }
}

function redirectsIn({data: {redirects}, placeOf}: FrontMatter): readonly NoteRedirect[] | undefined {
  if (!Array.isArray(redirects) || redirects.length === 0) return undefined;
  return redirects.flatMap((text: unknown, nth) => {
    const entry = typeof text === 'string' ? parseRedirect(text) : undefined;
    return entry === undefined ? [] : [{...entry, ...placeOf(['redirects', nth])}];
  });
}

/** `{[key]: value}`, or nothing where there is no value. */
function only<Key extends string, Value>(key: Key, value: Value | undefined): {readonly [K in Key]?: Value} {
  // The cast is needed since a computed key makes an index signature.
  return value === undefined ? {} : ({[key]: value} as {[K in Key]: Value});
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** One text or a list of them, as `aliases` may be written elsewhere. */
function textsOf(value: unknown): string[] {
  return [value].flat().flatMap((one) => textOf(one) ?? []);
}

/** `docs/a/b.mdx` → `b` */
function fileNameOf(sourcePath: string): string {
  return sourcePath.slice(sourcePath.lastIndexOf('/') + 1).replace(/\.mdx?$/i, '');
}
