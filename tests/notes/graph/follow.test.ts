import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {NoteIndex} from '../../../src/notes/graph/types';
import {relatedFollowing, relatedIn, type RelatedOf} from '../../../src/notes/graph/related';
import {updated} from '../../../src/notes/graph/update';
import {wordsOfNote} from '../../../src/notes/graph/words';
import type {IndexedNote} from '../../../src/notes/reading/types';
import {readNote} from '../../../src/notes/reading/note';
import {tellingWords} from '../../../src/search/analyse/telling';
import {indexWith} from '../notes';

type Texts = Readonly<Record<string, string>>;

const wordsOf = (note: IndexedNote) => wordsOfNote(note, tellingWords);
const read = (name: string, text: string) => readNote({sourcePath: `docs/${name}`, text});

const BIRDS = ['heron', 'plover', 'wagtail', 'bittern', 'curlew', 'dunnock', 'merlin', 'osprey', 'siskin', 'whimbrel'];

/** A note of two birds, a tag and two links, none of which all notes have. */
const textOf = (nth: number, more = '') =>
  `---\ntitle: Note ${nth}\ntags: [tag${nth % 7}]\n---\n\n` +
  `A ${BIRDS[nth % 10]} with a ${BIRDS[(nth * 3 + 1) % 10]}. [[n${(nth * 7) % 60}]] [[n${(nth + 11) % 60}]] ${more}\n`;
const TEXTS: Texts = Object.fromEntries(Array.from({length: 60}, (_, nth) => [`n${nth}.md`, textOf(nth)]));

const ask = (related: RelatedOf, index: NoteIndex) =>
  [...index.names.notes.keys()].sort().map((path) => [path, related(path)]);

describe('related notes that follow a change', () => {
  const after = (change: Parameters<typeof updated>[1], start: Texts = TEXTS) => {
    const index = indexWith(start);
    const follow = relatedFollowing(wordsOf);
    ask(follow(index), index);
    const next = updated(index, change);
    return {related: follow(next), anew: relatedIn(next, wordsOf)};
  };
  const titles = (related: RelatedOf, path: string) => related(path)?.map(({title}) => title);

  it('name a note for the words that were just written, and no more when they are gone', () => {
    const both = 'Buzzards circling thermals, buzzards gliding.';
    const start = {...TEXTS, 'a.md': both, 'b.md': 'Nothing.', 'c.md': both};
    const {related} = after({saved: [read('b.md', `# Bee\n\n${both}`)]}, start);
    expect(titles(related, 'docs/a.md')).toContain('Bee');
    expect(related('docs/b.md')?.find(({title}) => title === 'a')?.why).toEqual(['Both speak of buzzards']);
    expect(titles(after({saved: [read('c.md', 'Nothing.')]}, start).related, 'docs/a.md')).not.toContain('c');
  });

  it('name a note for a link that was just written, and leave out the one that it leads to', () => {
    const {related, anew} = after({saved: [read('n0.md', textOf(0, '[[n5]] [[n16]]'))]});
    expect(titles(related, 'docs/n5.md')).not.toContain('Note 0');
    expect(titles(related, 'docs/n0.md')).not.toContain('Note 5');
    expect(titles(related, 'docs/n0.md')).toEqual(titles(anew, 'docs/n0.md'));
  });

  it('say a new title wherever it is said, also as a reason', () => {
    const hub = {'hub.md': '# Hub', 'a.md': '[[hub]]', 'b.md': '[[hub]]'};
    const {related} = after({saved: [read('hub.md', '# Wheel')]}, {...TEXTS, ...hub});
    expect(related('docs/a.md')?.[0]?.why).toEqual(['Both link to Wheel']);
    const named = after({saved: [read('b.md', '# Bee\n\n[[hub]]')]}, {...TEXTS, ...hub});
    expect(titles(named.related, 'docs/a.md')).toEqual(['Bee']);
  });

  it('know new notes, forget those that are gone, and name none that is hidden', () => {
    const {related, anew} = after({
      saved: [read('new.md', textOf(3).replace('Note 3', 'New'))],
      removed: ['docs/n9.md'],
    });
    expect(titles(related, 'docs/n3.md')).toContain('New');
    expect(related('docs/new.md')).not.toEqual([]);
    expect(related('docs/n9.md')).toBeUndefined();
    expect(JSON.stringify(ask(related, indexWith(TEXTS)))).not.toContain('"Note 9"');
    expect(titles(related, 'docs/new.md')).toEqual(titles(anew, 'docs/new.md'));
    const hidden = after({saved: [read('n3.md', textOf(3).replace('tags', 'draft: true\ntags'))]});
    expect(hidden.related('docs/n3.md')).toBeUndefined();
    expect(JSON.stringify(ask(hidden.related, indexWith(TEXTS)))).not.toContain('"Note 3"');
  });

  it('are as made anew once a tenth of all notes has changed', () => {
    const saved = Array.from({length: 25}, (_, nth) => read(`n${nth}.md`, textOf(nth + 1)));
    const {related, anew} = after({saved});
    expect(ask(related, indexWith(TEXTS))).toEqual(ask(anew, indexWith(TEXTS)));
  });
});

const changes = fc.array(
  fc.record({
    nth: fc.nat(62),
    text: fc.oneof(
      fc.nat(40).map((other) => textOf(other)),
      fc.constant('gone'),
      fc.nat(40).map((other) => textOf(other, `[[n${other}]]`)),
    ),
  }),
  {minLength: 1, maxLength: 5},
);

describe('whatever changes, one change after another', () => {
  it('what is kept is what would be found now', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        let index = indexWith(TEXTS);
        const [asked, unasked] = [relatedFollowing(wordsOf), relatedFollowing(wordsOf)];
        ask(asked(index), index);
        unasked(index);
        const step = (name: string, text: string | undefined) => {
          const change = text === undefined ? {removed: [`docs/${name}`]} : {saved: [read(name, text)]};
          index = updated(index, change);
          ask(asked(index), index);
          unasked(index);
        };
        for (const {nth, text} of steps) step(`n${nth}.md`, text === 'gone' ? undefined : text);
        expect(ask(asked(index), index)).toEqual(ask(unasked(index), index));
      }),
      {numRuns: 60},
    );
  }, 60_000);

  it('a change taken back leaves all as it was', () => {
    fc.assert(
      fc.property(fc.nat(59), fc.nat(40), fc.nat(40), (nth, other, link) => {
        const index = indexWith(TEXTS);
        const follow = relatedFollowing(wordsOf);
        const first = ask(follow(index), index);
        const changed = updated(index, {saved: [read(`n${nth}.md`, textOf(other, `[[n${link}]]`))]});
        ask(follow(changed), changed);
        const back = updated(changed, {saved: [read(`n${nth}.md`, textOf(nth))]});
        expect(ask(follow(back), back)).toEqual(first);
      }),
      {numRuns: 60},
    );
  }, 60_000);
});
