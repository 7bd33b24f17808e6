import {describe, expect, test} from 'vitest';
import {fragmentBytes, fragmentFrom} from '../../src/search/store/fragment';
import {remembered} from '../../src/search/analyse/remembered';
import {analyse} from '../../src/search/analyse/analyse';

const contentOf = (anchor: string, heading: string) => ({
  head: {url: '/a/', title: 'A'},
  section: {anchor, heading, above: ['Up'], text: 'text', code: ''},
});

describe('a fragment', () => {
  test.each([
    ['', ''],
    ['', 'Heading'],
    ['render-hooks-why', 'Render hooks: why?'],
    ['example-1', 'Example'],
    ['s3-example', 'Example'],
    ['id_example_2', 'Example'],
    ['other', 'Example'],
    ['x', ''],
    ['übersicht', 'Übersicht'],
  ])('keeps the anchor %j under the heading %j', (anchor, heading) => {
    const contents = [contentOf(anchor, heading), contentOf('', '')];
    expect(fragmentFrom(fragmentBytes(contents)).map(({section}) => section)).toEqual(
      contents.map(({section}) => section),
    );
  });
});

describe('a remembering analyser', () => {
  test('gives what the plain one gives, again and for many texts', () => {
    const read = remembered(analyse);
    const texts = Array.from({length: 600}, (_, i) => `getUserName ${i % 400} café`);
    expect(texts.map(read)).toEqual(texts.map(analyse));
  });
  test('reads a text once', () => {
    let calls = 0;
    const read = remembered((text) => {
      calls++;
      return analyse(text);
    });
    read('a b');
    expect(read('a b')).toEqual(analyse('a b'));
    expect(calls).toBe(1);
  });
});
