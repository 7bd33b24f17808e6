import fc from 'fast-check';

const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

/** Signs that a line may begin with, each alone or behind others; an underscore stands for a blank. */
const PREFIXES = wordsOf(`
  _ __ ___ ____ ______ >_ > >_>_ -_ -___ *_ +_ 1._ 2._ 3)_ 10._ - -_[_]_ -_[x]_ __-_ ____-_ >_-_ -_>_ #_ ##_ ###_ #######_ #
  \`\`\` ~~~~ \`\`\`js_title="a" :::note :::tip[A_b] ::: ::leaf |_ | [^1]:_ ____>_
`)
  .map((prefix) => prefix.replaceAll('_', ' '))
  .concat('', '', '', '', '\t');

/** Whole lines that mean something by themselves. */
const LINES = [
  [
    '',
    '',
    '',
    '',
    '---',
    '***',
    '- - -',
    '===',
    '--',
    '```',
    '~~~~',
    ':::',
    '::::',
    '|-|-|',
    '| - | :-: |',
    ':-',
    '-|-',
  ],
  [
    '[a]: b.md',
    '[a b]: <c d.md> "T"',
    '[^1]: Foot',
    '[^a]: [[b]]',
    'import a from "b";',
    '^id',
    '$$',
    '\\',
    '{/* #c */}',
  ],
  ['<div>', '</div>', '<Box>', '</Box>', '<Box a="b.md" />', '<!-- a', '-->', '<pre>', '</pre>', '{', '}', '<Box'],
].flat();

/** What running text is made of. */
const WORDS = wordsOf(String.raw`
  word Word. a b x1 2 10:30 a:b é 😀 «q» — foo_bar 2*3 C++ a|b \| . * ** *** _ __ ~ ~~ [ ] ![ ( ) < > { } \ ! & : $ ^
  *em* **strong** _em_ ***both*** ~~struck~~ $[[1]]$ $5 [[a]] [[a|b]] [[a\|b]] ![[c.png|300]] [[a#b]] [[a^b]] [[#]]
  [[1]](c) [[a|[b]]] [a](b.md) [*a*](b) ![a](b.png) [![a](b.png)](c.md) [a] [a][] [x][a] [a]( ](b) [a]() [a](b(c)d)
  [a](b\)c) [^1] [^2] [a](/b/?c#d) https://a.org https://a.org/b_c. (http://a.org) www.a.org a@b.org <https://a.org>
  <a@b.org> http:// <b> </b> <br/> </Term> </a> <> {1} {#d} &amp; &lt; &copy &foo; &#65; \* \[ \_ :dir :dir[a] ::a :a:
  ^id ^a-1 # ## | - = 1. import / ' "
`).concat(
  ['`', '``', '`code`', '`` a`b ``', '`|`', '`[[a]]`', '```', '  ', '\t', '\u00A0', '[[ a ]]', '[a b]', '[a](b c)'],
  ['[a](<b c.md#d> "t")', "[a](b 'it')", '<Term id="x">', '<Term id="x">t</Term>', '<a href="b.md">', '<!-- #d -->'],
  ['<a href={1}>', '<A b={c} />', '{/* #c */}'],
);

const text: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '', '')), {maxLength: 7})
  .map((words) => words.flat().join(''));

const prefix = fc.constantFrom(...PREFIXES);
const whole = fc.constantFrom(...LINES);
const line: fc.Arbitrary<string> = fc.oneof(
  {weight: 2, arbitrary: whole},
  {weight: 2, arbitrary: text},
  {weight: 3, arbitrary: fc.tuple(prefix, text).map((parts) => parts.join(''))},
  {weight: 1, arbitrary: fc.tuple(prefix, prefix, fc.oneof(text, whole)).map((parts) => parts.join(''))},
);

/** Text full of what Markdown and MDX care about. */
export const markdownLike: fc.Arbitrary<string> = fc.array(line, {maxLength: 8}).map((lines) => lines.join('\n'));

/** A definition, and a paragraph full of it. */
export const textLike: fc.Arbitrary<string> = fc
  .array(text, {minLength: 1, maxLength: 3})
  .map((lines) => `[a]: b.md\n\n${lines.join('\n')}`);
