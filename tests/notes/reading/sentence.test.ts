import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sentenceOf} from '../../../src/notes/reading/sentence';

/** The sentence around the part of a text between `<` and `>`, that part marked again. */
function around(text: string): string {
  const start = text.indexOf('<');
  const {text: sentence, link} = sentenceOf(text.replace(/[<>]/g, ''), start, text.indexOf('>') - 1);
  return `${sentence.slice(0, link[0])}<${sentence.slice(...link)}>${sentence.slice(link[1])}`;
}

describe('sentenceOf', () => {
  it.each([
    ['One. See <the map> now. Two.', 'See <the map> now.'],
    ['<All of it>', '<All of it>'],
    ['Is it <so>? Yes.', 'Is it <so>?'],
    ['Two <sentences. In a link> there.', 'Two <sentences. In a link> there.'],
    ['<> empty', '<> empty'],
  ])('of «%s» is «%s»', (text, expected) => {
    expect(around(text)).toBe(expected);
  });

  it('cuts a long sentence at words', () => {
    const words = 'word '.repeat(40);
    const found = around(`${words}<x> ${words}`);
    expect(found).toBe(`…${' word'.repeat(17)} <x>${' word'.repeat(17)} …`);
  });

  it('holds the link and not much more', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({maxLength: 20}), fc.string(), (before, link, after) => {
        const found = sentenceOf(before + link + after, before.length, before.length + link.length);
        expect(found.text.slice(...found.link)).toBe(link);
        expect(found.text.length).toBeLessThanOrEqual(link.length + 184);
      }),
    );
  });
});
