import {analyse} from '../analyse/analyse';
import {fold} from '../analyse/fold';
import {textsOf} from '../store/fields';
import {type Mask, narrow} from './filter';
import type {SearchIndex} from '../store/index';
import {holdsPhrase} from './phrase';
import type {Query, Wish} from './query';

/** What a page must have word for word, or must not have. */
export type Demands = {
  /** Leaves out the pages that the postings rule out. */
  readonly narrow: (pages: Mask) => void;
  /** Whether a page has the phrases that are wanted and none that is excluded, read from its text where postings can't tell.
   *  A page that is not there yet may; one that is asked for after `MOST_READ` others is not read, and has them not. */
  readonly met: (page: number) => boolean;
  /** Whether some page was not read. */
  readonly isCut: () => boolean;
};

/** Sections read for one query, best pages first: common words in an order that hardly any page has (`"the of"`) would have every
 *  text of the site read. */
const MOST_READ = 1500;

/** A phrase with 1 for each section that holds all its words; one word alone needs no more. */
type Phrase = {readonly words: readonly string[]; readonly sections: Uint8Array};

/** Reads from the postings what they tell of the phrases and excluded words of a query. */
export function demandsOf({wanted, excluded}: Query, index: SearchIndex): Demands {
  const asked = wanted
    .filter(hasPhrase)
    .map((wish) => phrasesOf(wish, index))
    .filter((phrases) => phrases.length > 0);
  const unwanted = excluded.flatMap((wish) => phrasesOf(wish, index));
  let read = 0;
  const says = ({words, sections}: Phrase, page: number): boolean =>
    sectionsIn(page, index).some(
      (id) => sections[id] === 1 && (words.length < 2 || (read++ < MOST_READ && reads(words, id, index))),
    );
  return {
    narrow: (pages) => {
      for (const phrases of asked) {
        const holding = pagesWith(phrases, index);
        narrow(pages, (page) => holding[page] === 1);
      }
      const gone = pagesWith(
        unwanted.filter(({words}) => words.length === 1),
        index,
      );
      narrow(pages, (page) => gone[page] === 0);
    },
    met: (page) =>
      asked.every((phrases) => phrases.some((phrase) => says(phrase, page))) &&
      !unwanted.some((phrase) => phrase.words.length > 1 && says(phrase, page)) &&
      read <= MOST_READ,
    isCut: () => read > MOST_READ,
  };
}

function hasPhrase(wish: Wish): boolean {
  return wish.kind === 'phrase' || (wish.kind === 'either' && wish.options.some(hasPhrase));
}

function phrasesOf(wish: Wish, index: SearchIndex): readonly Phrase[] {
  if (wish.kind === 'either') return wish.options.flatMap((option) => phrasesOf(option, index));
  const words = analyse(wish.text)
    .filter(({part}) => !part)
    .map(({term}) => fold(term));
  return words.length === 0 ? [] : [{words, sections: holdingAll(words, index)}];
}

/** 1 for each section that holds all of some folded words. */
function holdingAll(words: readonly string[], {lexicon, inText, pageOf}: SearchIndex): Uint8Array {
  const distinct = [...new Set(words)];
  const held = new Uint8Array(pageOf.length);
  distinct.forEach((word, i) => {
    for (const term of lexicon.same(word))
      for (const ids of inText(term)) for (const id of ids ?? []) if (held[id] === i) held[id] = i + 1;
  });
  return held.map((count) => (count === distinct.length ? 1 : 0));
}

/** 1 for each page that has a section which holds all words of one of some phrases. */
function pagesWith(phrases: readonly Phrase[], {pageOf, boosts}: SearchIndex): Mask {
  const pages = new Uint8Array(boosts.length);
  for (const {sections} of phrases) sections.forEach((holds, id) => holds === 1 && (pages[pageOf[id] ?? 0] = 1));
  return pages;
}

function sectionsIn(page: number, {firstOf}: SearchIndex): readonly number[] {
  const first = firstOf[page] ?? 0;
  return Array.from({length: (firstOf[page + 1] ?? 0) - first}, (_, i) => first + i);
}

/** Whether a text of a section has the words one after the other. */
function reads(words: readonly string[], section: number, index: SearchIndex): boolean {
  const content = index.contentOf(section);
  if (content === undefined) return true;
  const isFirst = index.firstOf[index.pageOf[section] ?? 0] === section;
  return textsOf(content.head, content.section, isFirst).some(([, text]) => holdsPhrase(text, words));
}
