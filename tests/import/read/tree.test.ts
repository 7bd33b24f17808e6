import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import {describe, expect, it} from 'vitest';
import {dialectNamed} from '../../../src/import/dialects';
import {sourceTree} from '../../../src/import/read/tree';

const whole = (text: string) => fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]});

describe('a text', () => {
  it.each([
    'see www.a.example',
    '[http://a.example/b',
    'a_b@c.example',
    'a&#64;b.example',
    'mailto:a@b.example',
    'xmpp:a@b.example/c',
  ])('with the bare address in «%s» is read as GFM reads it', (text) => {
    expect(sourceTree(text, dialectNamed('markdown'))).toEqual(whole(text));
  });

  it('is read as GFM reads it, whether or not it holds what addresses do', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'http',
            's',
            '://',
            'www',
            '.',
            'a',
            '@',
            '&#64;',
            '&period;',
            'mailto:',
            '\\',
            ' ',
            '\n',
            '[',
            '*',
          ),
        ),
        (pieces) => {
          const text = pieces.join('');
          expect(sourceTree(text, dialectNamed('markdown'))).toEqual(whole(text));
        },
      ),
    ));
});
