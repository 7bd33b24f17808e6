import {describe, expect, it} from 'vitest';
import {SCHEMAS, keysOf} from '../../src/notes/schema';
import {NOTE_KINDS, type NoteKind} from '../../src/types';
import {LEAST} from '../samples';

const accepts = (kind: NoteKind, more: Readonly<Record<string, unknown>>) =>
  SCHEMAS[kind].safeParse({...LEAST[kind], ...more}).success;

/** The keys of the sample that a note of the kind may not be without. */
function neededKeys(kind: NoteKind): string[] {
  return Object.keys(LEAST[kind]).filter((key) => !accepts(kind, {[key]: undefined}));
}

const TREE = 'kind title description tags status created';

describe('SCHEMAS', () => {
  it.each(NOTE_KINDS)('accepts a %s with the keys that it must carry and no others', (kind) => {
    expect(accepts(kind, {})).toBe(true);
  });

  it.each<[NoteKind, string]>([
    ['concept', TREE],
    ['guide', `${TREE} time`],
    ['podcast', `${TREE} show episode hosts sources`],
    ['journal', 'kind title description tags status date sources'],
    ['course', `${TREE} provider progress`],
    ['term', TREE],
    ['map', TREE],
  ])('asks of a %s for %s', (kind, keys) => {
    expect(neededKeys(kind).join(' ')).toBe(keys);
  });

  it.each(NOTE_KINDS)('refuses a key that a %s does not have', (kind) => {
    expect(accepts(kind, {titel: 'x'})).toBe(false);
  });

  it.each<[NoteKind, Readonly<Record<string, unknown>>]>([
    ['concept', {aliases: ['Humus'], sources: [{title: 'A', author: 'B', url: 'https://a.example/', date: '2024-02'}]}],
    ['concept', {sources: [{title: 'A', date: 2024}], draft: true, unlisted: false, keywords: ['k'], slug: '/x/'}],
    ['guide', {prerequisites: ['a spade'], tools: []}],
    ['podcast', {date: '2024', guests: ['Bo'], url: 'http://a.example/1', length: 6000}],
    ['course', {author: 'Bo', url: 'https://a.example', progress: 'dropped', prerequisites: []}],
    ['map', {list: 'podcast'}],
    ['map', {list: 'term', pagination_next: null, toc_min_heading_level: 2}],
  ])('accepts for a %s %j', (kind, more) => {
    expect(accepts(kind, more)).toBe(true);
  });

  it.each<[string, NoteKind, Readonly<Record<string, unknown>>]>([
    ['an empty title', 'term', {title: ''}],
    ['a title of blanks', 'term', {title: '  '}],
    ['a title over two lines', 'term', {title: 'a\nb'}],
    ['a title of 121 characters', 'term', {title: 'x'.repeat(121)}],
    ['a description of 39 characters', 'term', {description: 'x'.repeat(39)}],
    ['a description of 301 characters', 'term', {description: 'x'.repeat(301)}],
    ['no tag', 'term', {tags: []}],
    ['seven tags', 'term', {tags: ['a', 'b', 'c', 'd', 'e', 'f', 'g']}],
    ['a number as a tag', 'term', {tags: [2024]}],
    ['tags in one text', 'term', {tags: 'a, b'}],
    ['a status of its own', 'term', {status: 'done'}],
    ['a draft that says yes', 'term', {draft: 'yes'}],
    ['a source without a title', 'term', {sources: [{url: 'https://a.example'}]}],
    ['a source with a key of its own', 'term', {sources: [{title: 'a', link: 'b'}]}],
    ['an address that runs script', 'term', {sources: [{title: 'a', url: 'javascript:alert(1)'}]}],
    ['an address of a file', 'course', {url: 'file:///etc/passwd'}],
    ['an address without a scheme', 'course', {url: 'a.example/b'}],
    ['no time at all', 'guide', {time: 0}],
    ['half a minute', 'guide', {time: 0.5}],
    ['a time in words', 'guide', {time: '30 min'}],
    ['no host', 'podcast', {hosts: []}],
    ['no source', 'podcast', {sources: []}],
    ['no source', 'journal', {sources: []}],
    ['the date of its making', 'journal', {created: '2024-01-01'}],
    ['a list of concepts', 'map', {list: 'concept'}],
    ['another kind', 'map', {kind: 'term'}],
  ])('refuses %s for a %s', (_, kind, more) => {
    expect(accepts(kind, more)).toBe(false);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '24-01-01',
    '2024-01',
    '',
    '2024-01-01T',
  ])('refuses the day «%s»', (created) => {
    expect(accepts('term', {created})).toBe(false);
  });

  it.each(['2024-02-29', '0001-01-01', '9999-12-31'])('accepts the day «%s»', (created) => {
    expect(accepts('term', {created})).toBe(true);
  });

  it.each(['2024-13', '2024-00', '2024-02-30', '2024-13-45', '2024-1', '24', 'March 2024'])(
    'refuses «%s» as the date of an episode or a source',
    (date) => {
      expect(accepts('podcast', {date})).toBe(false);
      expect(accepts('term', {sources: [{title: 'a', date}]})).toBe(false);
    },
  );

  it('takes a year written as a number for the date of a source', () => {
    const {data} = SCHEMAS.term.safeParse({...LEAST.term, sources: [{title: 'a', date: 2024}]});
    expect(data?.sources).toEqual([{title: 'a', date: '2024'}]);
  });

  it('takes a year written as a number for the date of an episode', () => {
    expect(accepts('podcast', {date: 2024})).toBe(true);
  });

  it('takes blanks off both ends of a text', () => {
    expect(SCHEMAS.term.safeParse({...LEAST.term, title: '  A  '}).data?.title).toBe('A');
  });
});

describe('the key `search`', () => {
  it.each([false, {boost: 0.25}, {boost: 1}, {boost: 4}])('may be %j', (search) => {
    expect(accepts('term', {search})).toBe(true);
  });

  const messages = (value: unknown) =>
    SCHEMAS.term
      .safeParse({...LEAST.term, search: value})
      .error?.issues.map(({path, message}) => `${path.join('.')} ${message}`);

  it.each([[true], ['false'], [0], [2], [null], [{}], [[]], [{boost: '2'}], [{boost: NaN}]])(
    'may not be %j, and the message says what it may',
    (search) => {
      expect(messages(search)).toEqual(['search must be false, or a boost between 0.25 and 4 such as {boost: 2}']);
    },
  );

  it('names the limit that a boost goes over, and the key that is too much', () => {
    expect(messages({boost: 0.2})).toEqual(['search.boost Too small: expected number to be >=0.25']);
    expect(messages({boost: 4.1})).toEqual(['search.boost Too big: expected number to be <=4']);
    expect(messages({boost: 2, x: 1})).toEqual(['search Unrecognized key: "x"']);
  });
});

describe('the key `redirects`', () => {
  it.each([[[]], [['/old/']], [['/old/#part -> #now', '#old -> #new']]])('may be %j', (redirects) => {
    for (const kind of NOTE_KINDS) expect(accepts(kind, {redirects})).toBe(true);
  });

  it.each([['/old/'], [['old']], [[null]], [['/old/ ->']], [['/']]])('may not be %j', (redirects) => {
    expect(accepts('term', {redirects})).toBe(false);
  });

  it('says what it may be', () => {
    const {error} = SCHEMAS.term.safeParse({...LEAST.term, redirects: ['#old']});
    expect(error?.issues.map(({path, message}) => `${path.join('.')} ${message}`)).toEqual([
      'redirects.0 must be an old address such as /old/ or "/old/#part", or a heading’s old id "#old -> #new"; ' +
        'in quotes, since YAML takes # for a comment',
    ]);
  });
});

describe('keysOf', () => {
  it('gives the keys in the order of the schema, the kind first', () => {
    expect(keysOf('guide').slice(0, 5)).toEqual(['kind', 'title', 'description', 'tags', 'status']);
    expect(keysOf('guide')).toContain('time');
    expect(keysOf('journal')).not.toContain('created');
  });
});
