import type {Random} from './random';
import type {Words} from './words';

/** What a made-up page is made of. */
export type Draft = {
  /** From the root of the site, with a slash at both ends. */
  readonly url: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly sections: readonly DraftSection[];
};

export type DraftSection = {
  readonly heading: string;
  /** 2 or 3. */
  readonly level: number;
  /** HTML of the blocks under the heading. */
  readonly blocks: readonly string[];
};

/** Headings that many pages share, as they do in documentation, and their share. */
const SHARED = ['Overview', 'Example', 'Usage', 'See also', 'Options', 'Notes'];
const SHARED_SHARE = 0.2;
/** Share of a page's words that are of its topic. */
const ABOUT = 0.12;

/** A page on a topic of its own; `linked` are pages that it can link to. */
export function draftOf(
  {random, words}: {readonly random: Random; readonly words: Words},
  url: string,
  linked: readonly Draft[],
): Draft {
  const topic = Array.from({length: 8}, () => words.topic());
  const word = (): string => (random.next() < ABOUT ? random.pick(topic) : words.next());
  const title = capital(several(random, 2, 4, () => random.pick(topic)).join(' '));
  const sections = several(random, 2, 6, () => sectionOf({random, word, topic, linked}));
  return {url, title, intro: several(random, 1, 2, () => paragraph(random, word)), sections};
}

type Writing = {
  readonly random: Random;
  readonly word: () => string;
  readonly topic: readonly string[];
  readonly linked: readonly Draft[];
};

function sectionOf(writing: Writing): DraftSection {
  const {random, word, topic} = writing;
  const own = (): string => capital([random.pick(topic), ...several(random, 0, 4, word)].join(' '));
  const heading = random.next() < SHARED_SHARE ? random.pick(SHARED) : own();
  const blocks = [...several(random, 1, 2, () => paragraph(random, word)), ...extras(writing)];
  return {heading, level: random.next() < 0.7 ? 2 : 3, blocks};
}

/** Code in a third of the sections, a list in a quarter, a table in a tenth, a link in a third. */
function extras(writing: Writing): readonly string[] {
  const {random, word} = writing;
  const short = (): string => several(random, 3, 9, word).join(' ');
  const extra: readonly (readonly [number, () => string])[] = [
    [0.33, () => codeBlock(writing)],
    [0.25, () => `<ul>${several(random, 2, 5, () => `<li>${short()}</li>`).join('')}</ul>`],
    [0.1, () => table(random, short)],
    [0.33, () => linkTo(writing)],
  ];
  return extra.flatMap(([share, block]) => (random.next() < share ? [block()] : []));
}

function paragraph(random: Random, word: () => string): string {
  const sentence = (): string => `${capital(several(random, 6, 18, word).join(' '))}.`;
  return `<p>${several(random, 1, 4, sentence).join(' ')}</p>`;
}

/** Code that calls the page's identifiers, and a sentence that names one. */
function codeBlock({random, word, topic}: Writing): string {
  const names = several(random, 2, 3, () => identifier(random, [random.pick(topic), word(), word()]));
  const lines = names.map((name, i) => `${name}(${names[i + 1] ?? `"${word()}"`}, ${random.below(9000)});`);
  return `<p>${capital(word())} <code>${names[0] ?? ''}</code> ${word()}.</p><pre><code>${lines.join('\n')}</code></pre>`;
}

/** `maxRetryCount`, `max_retry_count`, `max.retry.count`, `--max-retry-count` */
function identifier(random: Random, parts: readonly string[]): string {
  const style = random.below(4);
  if (style === 0) return parts.map((part, i) => (i === 0 ? part : capital(part))).join('');
  return `${style === 3 ? '--' : ''}${parts.join(['', '_', '.', '-'][style])}`;
}

function table(random: Random, cell: () => string): string {
  const row = (tag: string): string => `<tr>${[1, 2, 3].map(() => `<${tag}>${cell()}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row('th')}</thead><tbody>${several(random, 2, 4, () => row('td')).join('')}</tbody></table>`;
}

function linkTo({random, word, linked}: Writing): string {
  if (linked.length === 0) return '';
  const {url, title} = random.pick(linked);
  return `<p>${capital(word())} ${word()} <a href="${url}">${title}</a> ${word()}.</p>`;
}

function several<T>(random: Random, least: number, most: number, make: () => T): T[] {
  return Array.from({length: least + random.below(most - least + 1)}, make);
}

/** `flow state` → Flow state */
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
