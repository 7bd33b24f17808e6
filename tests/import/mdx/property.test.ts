import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {complaints, imported, sourceOf} from '../source';

const OPEN = [
  '<Tabs>',
  '<TabItem label="a">',
  '<Steps>',
  '<Card title="b" href="javascript:x()">',
  '<Note>',
  '<Foo a={b}>',
  '<details>',
];
const CLOSE = ['</Tabs>', '</TabItem>', '</Steps>', '</Card>', '</Note>', '</Foo>', '</details>'];
const WORDS = [
  'a **b** {c}',
  '  <Badge text="d" /> e',
  '{/* f */}',
  '<!-- g -->',
  'import H from "./h";',
  '- i',
  '    j',
  '```js',
  '```',
  '<Icon name="k" />',
  '<summary>l</summary>',
  '| m |\n| - |\n| <Foo /> |',
  '## n {#o}',
  ':::tip',
  ':::',
  '<img src={p} onError={() => q()} />',
  '<CodeGroup><Tab>r</Tab></CodeGroup>',
  '',
  '',
];

describe('any lines of MDX', () => {
  it.each(['a.mdx', 'a.md'])('can run nothing as a note, and are in order for the wiki (%s)', (path) =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OPEN, ...CLOSE, ...WORDS), {maxLength: 20}), (lines) => {
        expect(complaints(imported(sourceOf({[path]: lines.join('\n')}), 'markdown'))).toBe('');
      }),
      {numRuns: 50},
    ),
  );

  it('are in order when each part is closed that is opened', () =>
    fc.assert(
      fc.property(
        fc.letrec<{part: string}>((tie) => ({
          part: fc.oneof(
            {maxDepth: 4},
            fc.constantFrom(...WORDS.filter((word) => !/^(?:```|:::)/.test(word))),
            fc
              .tuple(fc.nat(OPEN.length - 1), fc.array(tie('part'), {maxLength: 4}))
              .map(([nth, parts]) => [OPEN[nth], '', ...parts, '', CLOSE[nth]].join('\n')),
          ),
        })).part,
        (text) => {
          const result = imported(sourceOf({'a.mdx': text}), 'markdown');
          expect(complaints(result)).toBe('');
        },
      ),
      {numRuns: 70},
    ));
});
