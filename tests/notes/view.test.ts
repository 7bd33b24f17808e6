import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import readingTime from 'reading-time';
import {describe, expect, it} from 'vitest';
import {mentionsIn} from '../../src/notes/graph/mentions';
import {relatedIn} from '../../src/notes/graph/related';
import {wordsOfNote} from '../../src/notes/graph/words';
import {minutesOf, viewOf, wordsIn} from '../../src/notes/view';
import {tellingWords} from '../../src/search/analyse/telling';
import {LEAST, noteText} from '../samples';
import {indexWith} from './notes';

const minutes = (body: string) => minutesOf({sourcePath: 'docs/a.mdx', text: noteText(LEAST.term, body)});

describe('minutesOf', () => {
  it.each([
    [0, 1],
    [1, 1],
    [200, 1],
    [201, 2],
    [400, 2],
    [1000, 5],
  ])('takes for %i words %i minutes', (words, expected) => {
    expect(minutes('word '.repeat(words))).toBe(expected);
  });

  it('does not count the front matter', () => {
    const aliases = Array.from({length: 500}, (_, index) => `alias ${index}`);
    expect(minutesOf({sourcePath: 'docs/a.mdx', text: noteText({...LEAST.term, aliases}, 'Text.')})).toBe(1);
  });
});

describe('wordsIn', () => {
  it.each([
    ['One two,three', 2],
    ['  ', 0],
    ['', 0],
    ['紙の 本', 3],
  ])('counts in «%s» %i', (text, expected) => {
    expect(wordsIn(text)).toBe(expected);
  });

  it('counts what the library counts', () => {
    const text = fc.string({unit: fc.constantFrom(...'ab \n\r\t.,-é紙の한😀\u00a0\u3000')});
    fc.assert(fc.property(fc.oneof(text, fc.string()), (any) => wordsIn(any) === readingTime(any).words));
  });
});

/** Bytes of a page that may be about other notes, compressed. */
const BUDGET = 4000;

describe('what a page is given', () => {
  /** The hub of a wiki of so many notes, every one of which links to it, names it and is like the others. */
  const weightIn = (count: number) => {
    const text = (nth: number) =>
      `---\ntitle: A note with a long name, number ${10_000 + nth}\ntags: [frost${nth % 3}]\n---\n\n` +
      `A sentence ${'of several words '.repeat(12)} ${nth * 7919} around [[hub]] and [[n${(nth * 7) % count}]].\n\nHub again.\n`;
    const notes = Object.fromEntries(Array.from({length: count}, (_, nth) => [`n${nth}.md`, text(nth)]));
    const hub = {sourcePath: 'docs/hub.md', text: '---\ntitle: Hub\ntags: [frost1, frost2]\n---\n\n[[n1]] [[n2]]\n'};
    const index = indexWith({...notes, 'hub.md': hub.text});
    const related = relatedIn(index, (note) => wordsOfNote(note, tellingWords))('docs/n3.md');
    const view = {...viewOf(index, hub, {mentions: mentionsIn(index)}), related};
    return {view, bytes: gzipSync(JSON.stringify(view), {level: 9}).length};
  };

  it('stays within its budget and does not grow with the wiki', () => {
    const [few, many] = [weightIn(60), weightIn(1200)];
    expect(many.view.connections.total).toBe(1200);
    expect(many.view.connections.linking).toHaveLength(few.view.connections.linking.length);
    expect(few.bytes).toBeGreaterThan(300);
    expect(many.bytes).toBeLessThan(BUDGET);
    // Digits of numbers and the order of titles differ, nothing else.
    expect(Math.abs(many.bytes - few.bytes)).toBeLessThan(150);
  });
});
