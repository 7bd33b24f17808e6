import fc from 'fast-check';
import {Index} from 'flexsearch';
import {describe, expect, it} from 'vitest';
import {COMPRESSION} from '../../src/search/command/compress';
import {filesOf} from '../../src/search/store/pack';
import {indexOf} from '../../src/search/store/build';
import {answerOf} from '../../src/search/rank/answer';
import {countsOf} from '../../src/search/rank/facets';
import {open, openManifest} from '../../src/search/store/load';
import {search} from '../../src/search/rank/search';
import {storageOf} from '../../src/search/store/storage';
import {manyPages} from './pages';
import {BASE, served, SMALL} from './served';

const PAGES = manyPages(400);
const {index, fetch, files} = served(PAGES, SMALL);
const engine = open(BASE, fetch);
const TERMS = index.lexicon.startingWith('', Infinity);

const mutated = (text: string, at: number, kind: number): string => {
  const i = at % Math.max(1, text.length);
  const rest = text.slice(i + 1);
  return (
    [
      text.slice(0, i) + rest,
      `${text.slice(0, i)}q${text.slice(i)}`,
      `${text.slice(0, i)}z${rest}`,
      text.slice(0, i) + rest.slice(0, 1) + (text[i] ?? '') + rest.slice(1),
    ][kind % 4] ?? text
  );
};

const FORMS = [
  '"a b"',
  'a -b',
  'a -"a b"',
  'a OR b',
  'a OR "b a"',
  'title:a',
  'tag:five a',
  'kind:of a',
  'a -tag:five b',
  'path:/p1 a',
  'path:p/1/ b',
  'kind:guide tag:five',
];
const formed = (form: string, a: string, b: string): string =>
  form.replaceAll(/\b[ab]\b/gu, (letter) => (letter === 'a' ? a : b));

async function same(query: string, verbatim = false): Promise<void> {
  const asked = {limit: 20, verbatim};
  expect(await engine.search(query, asked)).toEqual(answerOf(search(query, index, asked), index, []));
}

describe('the index in files answers as the one in memory', () => {
  const term = fc.constantFrom(...TERMS);

  it('is made of several files of each kind', () => {
    const kinds = [...files.keys()].map((name) => name.split('-')[0]);
    for (const kind of ['terms', 'ends', 'texts', 'apart'])
      expect(kinds.filter((each) => each === kind).length).toBeGreaterThan(1);
  });
  it('for every word', async () => {
    for (const each of TERMS.filter((_, i) => i % 7 === 0)) await same(`${each} `);
  });
  it('for beginnings', () =>
    fc.assert(fc.asyncProperty(term, fc.integer({min: 1, max: 9}), (word, length) => same(word.slice(0, length)))));
  it('for one typo and two', () =>
    fc.assert(
      fc.asyncProperty(term, fc.nat(9), fc.nat(9), fc.nat(3), fc.boolean(), (word, i, j, kind, twice) =>
        same(`${twice ? mutated(mutated(word, i, kind), j, kind + 1) : mutated(word, i, kind)} `),
      ),
      {numRuns: 200},
    ));
  it('for several words', () =>
    fc.assert(fc.asyncProperty(fc.array(term, {minLength: 2, maxLength: 12}), (words) => same(words.join(' ')))));
  it('for the query language', () =>
    fc.assert(
      fc.asyncProperty(term, term, fc.constantFrom(...FORMS), fc.boolean(), (a, b, form, verbatim) =>
        same(formed(form, a, b), verbatim),
      ),
      {numRuns: 150},
    ));
  it('for titles with signs', async () => {
    for (const {title} of PAGES.slice(0, 20)) await same(title.replace(/ (?=\S+$)/u, ' -'));
    await same('Page this -that');
  });
  it('for what is nowhere', () =>
    fc.assert(
      fc.asyncProperty(term, (word) => same(`"${word} ${mutated(word, 3, 2)} nowhere"`)),
      {numRuns: 40},
    ));
  it('for the counts of what was found', () =>
    fc.assert(
      fc.asyncProperty(term, term, fc.constantFrom(...FORMS), async (a, b, form) => {
        const {problems, ...counts} = await engine.facets(formed(form, a, b));
        expect([counts, problems]).toEqual([countsOf(formed(form, a, b), index), []]);
      }),
      {numRuns: 60},
    ));
});

describe('the files', () => {
  const bytesOf = (pages = PAGES): string =>
    JSON.stringify(
      filesOf(indexOf(pages), COMPRESSION).map(({name, bytes}) => [name, Buffer.from(bytes).toString('base64')]),
    );
  it('are the same bytes for the same pages', () => expect(bytesOf(manyPages(400))).toBe(bytesOf()));
  it('are one beside the manifest when there is little', () =>
    expect(filesOf(indexOf(PAGES.slice(0, 20)), COMPRESSION).map(({name}) => name.split('-')[0])).toEqual([
      'whole',
      'manifest.json',
    ]));
  it('answer from one as from many', async () => {
    const small = served(PAGES.slice(0, 20));
    const {hits} = await open(BASE, small.fetch).search(PAGES[3]?.title ?? '');
    expect([hits[0]?.url, small.asked.length]).toEqual(['/p3/', 2]);
  });
  it('keep the name of what did not change', () => {
    const names = new Set(
      filesOf(indexOf([...PAGES.slice(0, -1), {url: '/new/', title: 'New', sections: []}]), COMPRESSION, SMALL).map(
        ({name}) => name,
      ),
    );
    expect([...files.keys()].filter((name) => name.startsWith('texts') && !names.has(name)).length).toBeLessThanOrEqual(
      1,
    );
  });
});

describe('FlexSearch mounted on the files', () => {
  it('finds what it finds in memory', async () => {
    const opened = await openManifest({base: BASE, fetch});
    if ('problem' in opened) throw new Error(opened.problem.message);
    const mounted = new Index({tokenize: 'strict', encode: (text: string) => [text]});
    // its types know its own storages alone
    await mounted.mount(storageOf(opened) as never);
    for (const term of TERMS.filter((_, i) => i % 50 === 0)) {
      expect(await mounted.search(term, {limit: 100_000})).toEqual(index.inText(term).flatMap((ids) => ids ?? []));
    }
  });
});
