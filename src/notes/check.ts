import type * as z from 'zod';
import {NOTE_KINDS, type Problem} from '../types';
import {UNWRITTEN} from './draft';
import {parseFrontMatter, type FrontMatter} from './frontmatter';
import {nearest} from './nearest';
import {SCHEMAS, isKind, keysOf, type NoteMeta} from './schema';

/** A note's text as it stands in its file. */
export type NoteText = {readonly sourcePath: string; readonly text: string};

/** The outcome of reading one note's front matter. */
export type CheckedNote = {
  readonly sourcePath: string;
  /** The valid front matter; missing when there are problems. */
  readonly meta?: NoteMeta;
  /** The front matter without the keys at fault, so that a note under work can be shown all the same. */
  readonly usable: Readonly<Record<string, unknown>>;
  readonly frontMatter: FrontMatter;
  readonly problems: readonly Problem[];
};

/**
 * Checks a note's front matter against the schema of its kind and the list of tags. All problems are returned, each
 * with its place in the file.
 */
export function checkNote({sourcePath, text}: NoteText, tags: ReadonlySet<string>): CheckedNote {
  const frontMatter = parseFrontMatter(sourcePath, text);
  const checked = {sourcePath, frontMatter, usable: frontMatter.data};
  if (frontMatter.problems.length > 0) return {...checked, problems: frontMatter.problems};
  const {kind} = frontMatter.data;
  if (!isKind(kind)) return {...checked, problems: [kindProblem(sourcePath, frontMatter)]};
  const parsed = SCHEMAS[kind].safeParse(frontMatter.data, {reportInput: true});
  const issues = parsed.error?.issues ?? [];
  const problems = [
    ...issues.flatMap((issue) => issueProblems(issue, sourcePath, frontMatter, keysOf(kind))),
    ...tagProblems(sourcePath, frontMatter, tags),
    ...unwrittenProblems(sourcePath, frontMatter),
  ];
  const usable = parsed.data ?? withoutKeys(frontMatter.data, new Set(issues.map(({path}) => path[0])));
  return {...checked, usable, problems, meta: problems.length === 0 ? parsed.data : undefined};
}

function withoutKeys(data: Readonly<Record<string, unknown>>, keys: ReadonlySet<PropertyKey | undefined>) {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.has(key)));
}

function kindProblem(sourcePath: string, {data, placeOf}: FrontMatter): Problem {
  const place = placeOf(['kind']);
  if (data.kind === undefined) {
    const message = 'The note does not say of which kind it is.';
    const mend = `Add \`kind:\` to the front matter, one of ${NOTE_KINDS.join(', ')}.`;
    return {sourcePath, place, rule: 'kind', message, mend};
  }
  const message = `There is no kind ${show(data.kind)}.`;
  return {sourcePath, place, rule: 'kind', message, mend: oneOf(String(data.kind), NOTE_KINDS)};
}

function issueProblems(
  issue: z.core.$ZodIssue,
  sourcePath: string,
  {placeOf}: FrontMatter,
  keys: readonly string[],
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      sourcePath,
      place: placeOf([...issue.path, key]),
      rule: 'unknown-key',
      message: `\`${pathOf([...issue.path, key])}\` is not a key of such a note.`,
      mend: issue.path.length === 0 ? oneOf(key, keys) : 'Remove it, or see the keys of the schema.',
    }));
  }
  const place = placeOf(issue.path);
  const name = pathOf(issue.path);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const message = `\`${name}\` is ${show(issue.input)}, which is not one of its values.`;
    return [{sourcePath, place, rule: 'value', message, mend: oneOf(String(issue.input), values)}];
  }
  if (issue.input === undefined) {
    const message = `\`${name}\` is missing.`;
    return [{sourcePath, place, rule: 'missing-key', message, mend: `Add \`${name}:\` to the front matter.`}];
  }
  return [{sourcePath, place, rule: 'value', message: `\`${name}\` ${reasonOf(issue)}.`}];
}

/** The end of the sentence that begins with the key's name. */
function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${a(issue.expected)}, not ${show(issue.input)}`;
    case 'too_small':
      return `is too short or too small: at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `is too long or too large: at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_union':
      return issue.errors[0]?.[0]?.message ?? 'is not valid';
    default:
      return issue.message;
  }
}

function tagProblems(sourcePath: string, {data, placeOf}: FrontMatter, tags: ReadonlySet<string>): Problem[] {
  if (!Array.isArray(data.tags)) return [];
  return data.tags.flatMap((tag: unknown, index) => {
    if (typeof tag !== 'string' || tags.has(tag)) return [];
    const message = `The tag «${tag}» is not in tags.yml.`;
    const near = nearest(tag, [...tags]).map((name) => `\`${name}\``);
    const mend = near.length > 0 ? `Perhaps ${near.join(' or ')}; or add it to tags.yml.` : 'Add it to tags.yml.';
    return [{sourcePath, place: placeOf(['tags', index]), rule: 'unknown-tag', message, mend}];
  });
}

function unwrittenProblems(sourcePath: string, {data, placeOf}: FrontMatter): Problem[] {
  if (data.description !== UNWRITTEN) return [];
  const message = 'The description is still the one of the template.';
  const mend = 'Say in it what the reader gets: search, lists and previews show it.';
  return [{sourcePath, place: placeOf(['description']), rule: 'unwritten', message, mend}];
}

function oneOf(name: string, valid: readonly string[]): string {
  const [best] = nearest(name, valid, 1);
  const all = `Valid are ${valid.join(', ')}.`;
  return best === undefined ? all : `Perhaps \`${best}\`. ${all}`;
}

/** `['sources', 0, 'url']` → `sources[0].url` */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? `«${value}»` : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function a(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a mapping',
    boolean: 'true or false',
  };
  return names[type] ?? `a ${type}`;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
