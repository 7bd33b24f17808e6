import {NOTE_KINDS, type Problem} from '../types';
import {UNWRITTEN} from './draft';
import {parseFrontMatter, type FrontMatter} from './frontmatter';
import {issueProblems, oneOf, show} from './issues';
import {nearest} from './nearest';
import {isKind} from './kinds';
import {SCHEMAS, type NoteMeta} from './schema';

/** A note's text as it stands in its file. */
export type NoteText = {readonly sourcePath: string; readonly text: string};

/** The outcome of reading one note's front matter. */
export type CheckedNote = {
  readonly sourcePath: string;
  /** The valid front matter; missing when there are problems. */
  readonly meta?: NoteMeta;
  /**
   * The front matter to show the note by while it is written. When it breaks the schema, the keys at fault are left out,
   * and the kind as well, since the layouts of kinds count on what these must have.
   */
  readonly usable: Readonly<Record<string, unknown>>;
  readonly frontMatter: FrontMatter;
  readonly problems: readonly Problem[];
};

/**
 * Checks a note's front matter against the schema of its kind and the list of tags, if there is one. Never throws: all problems
 * are returned, each with its place in the file.
 */
export function checkNote({sourcePath, text}: NoteText, tags?: ReadonlySet<string>): CheckedNote {
  const frontMatter = parseFrontMatter(sourcePath, text);
  const checked = {sourcePath, frontMatter, usable: frontMatter.data};
  if (frontMatter.problems.length > 0) return {...checked, problems: frontMatter.problems};
  const {kind} = frontMatter.data;
  if (!isKind(kind)) {
    const usable = withoutKeys(frontMatter.data, new Set(['kind']));
    return {...checked, usable, problems: [kindProblem(sourcePath, frontMatter)]};
  }
  const parsed = SCHEMAS[kind].safeParse(frontMatter.data, {reportInput: true});
  const issues = parsed.error?.issues ?? [];
  const problems = [
    ...issueProblems(issues, {sourcePath, frontMatter, kind}),
    ...tagProblems(sourcePath, frontMatter, tags),
    ...unwrittenProblems(sourcePath, frontMatter),
  ];
  const atFault = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1)));
  const usable = parsed.data ?? withoutKeys(frontMatter.data, new Set(['kind', ...atFault]));
  return {...checked, usable, problems, meta: problems.length === 0 ? parsed.data : undefined};
}

function withoutKeys(data: Readonly<Record<string, unknown>>, keys: ReadonlySet<PropertyKey>) {
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
  return {sourcePath, place, rule: 'kind', message, mend: oneOf(data.kind, NOTE_KINDS)};
}

function tagProblems(sourcePath: string, {data, placeOf}: FrontMatter, tags?: ReadonlySet<string>): Problem[] {
  if (tags === undefined || !Array.isArray(data.tags)) return [];
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
  const mend = 'Say in it what the reader gets: lists and previews show it.';
  return [{sourcePath, place: placeOf(['description']), rule: 'unwritten', message, mend}];
}
