import {describe, expect, it} from 'vitest';
import {imported, notesOf, sourceOf} from '../source';

/** The title and the body of the note that a text becomes. */
function noteOf(text: string): readonly [string, string] {
  const [note = ''] = notesOf(imported(sourceOf({'beds.md': text}), 'markdown')).values();
  const [, title = ''] = /^title: (.*)$/m.exec(note) ?? [];
  return [title, note.replace(/^---\n[^]*?\n---\n/, '').trim()];
}

describe('the title of a page', () => {
  it.each([
    ['# Beds\n\nText.', 'Beds', 'Text.'],
    ['![](https://a.example/b.svg)\n\n# Raised beds\n\nText.', 'Raised beds', '![](https://a.example/b.svg)\n\nText.'],
    ['<p align="center"><img src="https://a.example/b.svg"></p>\n\n# Beds', 'Beds', '![](https://a.example/b.svg)'],
    ['---\ntitle: Beds\n---\nFirst words.\n\n# Beds\n\nText.', 'Beds', 'First words.\n\nText.'],
    ['First words.\n\n# One part\n\nText.', 'beds', 'First words.\n\n## One part\n\nText.'],
    ['First words.\n\n# beds\n\nText.\n\n# Other part', 'beds', 'First words.\n\n## beds\n\nText.\n\n## Other part'],
    ['## Beds\n\n# Beds', 'beds', '### Beds\n\n## Beds'],
    ['---\ntitle: Beds\n---\n## Beds\n\nText.\n\n## More', 'Beds', 'Text.\n\n## More'],
    ['## Beds\n\nText.', 'beds', '## Beds\n\nText.'],
  ])('of %j is %j', (text, title, body) => {
    expect(noteOf(text)).toEqual([title, body]);
  });
});

describe('a line', () => {
  it('is broken once where it ends with an element for it', () => {
    expect(noteOf('> Share it.<br>\n> Ann')[1]).toBe('> Share it.\\\n> Ann');
  });
});

describe('headings', () => {
  it('stand below the title, and links lead to them', () => {
    const text = 'See [two](#two).\n\n# One\n\n## In it\n\n# Two\n\n###### Deep';
    expect(noteOf(text)[1]).toBe('See [two](#two).\n\n## One\n\n### In it\n\n## Two\n\n###### Deep');
  });
});

describe('an address that no browser reads', () => {
  it.each([
    ['At http://localhost:port it is.', 'At `http://localhost:port` it is.'],
    ['[There](http://localhost:port)', 'There'],
    ['![Bed](http://[bed]/a.png)', 'Bed'],
  ])('is words: %j', (text, body) => {
    expect(noteOf(text)[1]).toBe(body);
  });
});
