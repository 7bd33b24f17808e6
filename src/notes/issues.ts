import type * as z from 'zod';
import type {NoteKind, Problem} from '../types';
import type {FrontMatter} from './frontmatter';
import {nearest} from './nearest';
import {count} from './problems';
import {keysOf} from './schema';

type Issue = z.core.$ZodIssue;
type Checked = {readonly sourcePath: string; readonly frontMatter: FrontMatter; readonly kind: NoteKind};

/** What the schema found, in the words of somebody who writes notes. */
export function issueProblems(issues: readonly Issue[], checked: Checked): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue, checked);
    return [{...describe(issue), sourcePath: checked.sourcePath, place: checked.frontMatter.placeOf(issue.path)}];
  });
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, {sourcePath, frontMatter, kind}: Checked): Problem[] {
  return issue.keys.map((key) => ({
    sourcePath,
    place: frontMatter.placeOf([...issue.path, key]),
    rule: 'unknown-key',
    message: `\`${pathOf([...issue.path, key])}\` is not a key of such a note.`,
    mend: issue.path.length === 0 ? oneOf(key, keysOf(kind)) : 'Remove it, or see the keys of the schema.',
  }));
}

function describe(issue: Issue): Pick<Problem, 'rule' | 'message' | 'mend'> {
  const name = pathOf(issue.path);
  if (issue.input === undefined) {
    return {rule: 'missing-key', message: `\`${name}\` is missing.`, mend: `Add \`${name}:\` to the front matter.`};
  }
  if (issue.code === 'invalid_value') {
    const message = `\`${name}\` is ${show(issue.input)}, which is not one of its values.`;
    return {rule: 'value', message, mend: oneOf(issue.input, issue.values.map(String))};
  }
  return {rule: 'value', message: `\`${name}\` ${reasonOf(issue)}.`};
}

/** The end of the sentence that begins with the key's name. */
function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPES[issue.expected] ?? `a ${issue.expected}`}, not ${show(issue.input)}`;
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return 'must not be empty';
      return `is too short or too small: at least ${amount(Number(issue.minimum), issue.origin)}`;
    case 'too_big':
      return `is too long or too large: at most ${amount(Number(issue.maximum), issue.origin)}`;
    case 'invalid_union':
      return issue.errors[0]?.[0]?.message ?? 'is not valid';
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  boolean: 'true or false',
  int: 'a whole number',
};

function amount(n: number, origin: string): string {
  if (origin === 'string') return count(n, 'character');
  return origin === 'array' ? `${n} ${n === 1 ? 'entry' : 'entries'}` : String(n);
}

/** The valid values, behind the one that was probably meant. */
export function oneOf(value: unknown, valid: readonly string[]): string {
  const [best] = typeof value === 'string' ? nearest(value, valid, 1) : [];
  const all = `Valid are ${valid.join(', ')}.`;
  return best === undefined ? all : `Perhaps \`${best}\`. ${all}`;
}

/** Any value in at most 60 characters, text between «». */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? `«${value}»` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `['sources', 0, 'url']` → `sources[0].url` */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
