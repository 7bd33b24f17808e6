import {XMLParser, XMLValidator} from 'fast-xml-parser';
import {describe, expect, it} from 'vitest';
import {feedsOf, type FeedNote} from '../../../src/notes/history/feed';

const PLACE = {
  title: 'Notes',
  description: 'What changed.',
  language: 'en-GB',
  origin: 'https://notes.example',
  changesUrl: 'https://notes.example/base/changes/',
};
const DAY = 86_400_000;

function note(name: string, ...versions: readonly Partial<FeedNote['versions'][number]>[]): FeedNote {
  return {
    title: name,
    permalink: `/base/${name}/`,
    versions: versions.map((version) => ({id: 'aaaa', time: 0, form: 'changed', authors: ['Ada'], ...version})),
  };
}

type Item = {readonly id: string; readonly url: string; readonly title: string; readonly date_modified: string};
// The cast is the border: the format is JSON Feed's.
const itemsOf = (notes: readonly FeedNote[]) => (JSON.parse(feedsOf(notes, PLACE).json) as {items: Item[]}).items;

describe('feedsOf', () => {
  it('lists the changes of all notes, the latest first, with absolute addresses', () => {
    const notes = [
      note('a', {id: '3', time: 2 * DAY, subject: 'Say more'}, {id: '1', time: 0, form: 'written'}),
      note('b', {id: '2', time: DAY}),
    ];
    expect(itemsOf(notes)).toMatchObject([
      {
        id: 'https://notes.example/base/a/#changed-3',
        url: 'https://notes.example/base/a/',
        title: 'a: Say more',
        date_modified: '1970-01-03T00:00:00.000Z',
        author: {name: 'Ada'},
      },
      {title: 'b: Changed', url: 'https://notes.example/base/b/'},
      {title: 'a: Written'},
    ]);
  });

  it('writes Atom that is as old as its latest change', () => {
    const {atom} = feedsOf([note('A & <B>', {time: DAY, authors: ['Ada', 'Bo']})], PLACE);
    expect(XMLValidator.validate(atom)).toBe(true);
    const parsed: unknown = new XMLParser({ignoreAttributes: false, attributeNamePrefix: '@'}).parse(atom);
    expect(parsed).toMatchObject({
      feed: {
        id: PLACE.changesUrl,
        updated: '1970-01-02T00:00:00.000Z',
        link: [{'@href': PLACE.changesUrl}, {'@rel': 'self', '@href': `${PLACE.changesUrl}atom.xml`}],
        entry: {updated: '1970-01-02T00:00:00.000Z', author: [{name: 'Ada'}, {name: 'Bo'}]},
      },
    });
  });

  it('leaves out merges and where a clone begins', () => {
    expect(itemsOf([note('a', {form: 'merged'}, {form: 'begins', authors: []})])).toEqual([]);
  });

  it('ends after fifty changes', () => {
    const versions = Array.from({length: 60}, (_, i) => ({id: String(i), time: i * DAY}));
    const items = itemsOf([note('a', ...versions)]);
    expect([items.length, items[0]?.id, items.at(-1)?.id]).toEqual([
      50,
      'https://notes.example/base/a/#changed-59',
      'https://notes.example/base/a/#changed-10',
    ]);
  });

  it('gives the same bytes whatever the order of the notes', () => {
    const notes = [note('a', {}), note('b', {}), note('c', {time: DAY})];
    expect(feedsOf([...notes].reverse(), PLACE)).toEqual(feedsOf(notes, PLACE));
  });
});
