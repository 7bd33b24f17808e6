import {randomOf, type Random} from '../search/random';
import {wordsOf, type Words} from '../search/words';

/** Texts of a folder of notes by their paths in it. */
export type Texts = Readonly<Record<string, string>>;

/** Notes of a folder of the second level, and share of the notes that are terms of the glossary. */
const LEAF = 16;
const TERMS = 0.04;
const TAGS = ['drift', 'testing', 'serving', 'training', 'teams', 'data', 'cost', 'safety'];

/**
 * So many notes as people write them, the same for the same number: in folders two levels deep, each with six sections,
 * links to others, a list, a table, code and tags; one in twenty-five defines a term that others then name. Besides, the few
 * pages that the wiki's own navigation leads to.
 */
export function madeNotes(count: number): Texts {
  const random = randomOf(count);
  const words = wordsOf(random);
  const drafts = Array.from({length: count}, (_, nth) => draftOf(random, words, nth, count));
  const terms = drafts.filter(({isTerm}) => isTerm).map(({title}) => title.toLowerCase());
  const texts = drafts.map((draft) => [draft.path, textOf({random, words, terms, drafts}, draft)] as const);
  return {...Object.fromEntries(texts), ...navigation(random, words)};
}

type Draft = {readonly path: string; readonly title: string; readonly isTerm: boolean};

type Writing = {
  readonly random: Random;
  readonly words: Words;
  readonly terms: readonly string[];
  readonly drafts: readonly Draft[];
};

function draftOf(random: Random, words: Words, nth: number, count: number): Draft {
  // Before there is a text there are no words to be about.
  for (let i = 0; i < 40; i++) words.next();
  const title = capital(some(random, 2, 4, words.topic).join(' '));
  const name = `${title.toLowerCase().replaceAll(' ', '-')}-${nth}`;
  if (nth % Math.round(1 / TERMS) === 1) return {path: `glossary/${name}.mdx`, title, isTerm: true};
  const leaves = Math.max(4, Math.round(count / LEAF));
  const tops = Math.max(2, Math.round(Math.sqrt(leaves)));
  const leaf = random.below(leaves);
  return {path: `area-${leaf % tops}/topic-${Math.floor(leaf / tops)}/${name}.mdx`, title, isTerm: false};
}

function textOf(writing: Writing, {path, title, isTerm}: Draft): string {
  const {random, words} = writing;
  const extras = [list, table, code, link, link, link];
  const sections = Array.from({length: isTerm ? 1 : 6}, (_, nth) => {
    const extra = extras[nth] ?? link;
    const heading = capital(some(random, 2, 4, words.next).join(' '));
    return `## ${heading}\n\n${paragraph(writing, path)}\n\n${extra(writing, path)}\n\n${paragraph(writing, path)}`;
  });
  return `${head(random, words, {kind: isTerm ? 'term' : 'concept', title})}\n${paragraph(writing, path)}\n\n${sections.join('\n\n')}\n`;
}

function head(random: Random, words: Words, {kind, title}: {readonly kind: string; readonly title: string}): string {
  const tags = [...new Set([random.pick(TAGS), random.pick(TAGS)])].join(', ');
  // ten short words may be fewer letters than a description has to have
  const description = capital(some(random, 10, 16, words.next).join(' ')).padEnd(40, ' and so on');
  return `---\nkind: ${kind}\ntitle: ${title}\ndescription: ${description}.\ntags: [${tags}]\nstatus: evergreen\ncreated: 2026-01-01\n---\n`;
}

/** Three to six sentences; every other paragraph links to a note, every third names a term. */
function paragraph(writing: Writing, from: string): string {
  const {random, words, terms} = writing;
  const sentences = some(random, 3, 6, () => `${capital(some(random, 6, 18, words.next).join(' '))}.`);
  if (random.next() < 0.5) sentences.push(link(writing, from));
  if (random.next() < 0.3 && terms.length > 0) sentences.push(`${capital(words.next())} ${random.pick(terms)}.`);
  return sentences.join(' ');
}

function link({random, words, drafts}: Writing, from: string): string {
  const {path, title} = random.pick(drafts);
  return `${capital(words.next())} ${words.next()} [${title.toLowerCase()}](${'../'.repeat(from.split('/').length - 1)}${path}).`;
}

function list({random, words}: Writing): string {
  return some(random, 3, 6, () => `- ${some(random, 3, 9, words.next).join(' ')}`).join('\n');
}

function table({random, words}: Writing): string {
  const row = (): string => `| ${[1, 2, 3].map(() => some(random, 1, 4, words.next).join(' ')).join(' | ')} |`;
  return [row(), '| --- | --- | --- |', ...some(random, 3, 5, row)].join('\n');
}

function code({random, words}: Writing): string {
  const call = (): string => `${words.topic()} = ${words.topic()}("${words.next()}", ${random.below(100)})`;
  return `\`\`\`python\ndef ${words.topic()}(${words.next()}):\n    ${some(random, 3, 8, call).join('\n    ')}\n\`\`\``;
}

/** Pages that the bar at the top and the foot of every page link to. */
function navigation(random: Random, words: Words): Texts {
  const map = (title: string) => `${head(random, words, {kind: 'map', title})}\nWhat is here.\n`;
  const journal = head(random, words, {kind: 'journal', title: 'A day'}).replace('created: 2026-01-01', JOURNAL);
  return {
    'start/index.mdx': map('Start'),
    'guides/index.mdx': map('Guides'),
    'glossary/index.mdx': map('Glossary'),
    'journal/2026-01-01-a-day.mdx': `${journal}\nIt rained.\n`,
    'tags.yml': TAGS.map((tag) => `${tag}:\n  label: ${tag}\n  description: Notes on ${tag}.\n`).join(''),
  };
}

const JOURNAL = 'date: 2026-01-01\nsources:\n  - title: A diary\n    author: Ada';

function some<T>(random: Random, least: number, most: number, make: () => T): T[] {
  return Array.from({length: least + random.below(most - least + 1)}, make);
}

/** `flow state` → Flow state */
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
