import fc from 'fast-check';
import type {Element, ElementContent, Root, RootContent} from 'hast';
import {describe, expect, it} from 'vitest';
import {rehypeHighlight} from '../../src/wiki/highlight';
import {anyText} from '../hostile';

type Block = {readonly text: string; readonly language?: string; readonly metastring?: string};

const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const textOf = (node: RootContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

type Coloured = {readonly pre: Element; readonly parts: ElementContent[]; readonly marked: number[]};

/** A block of code as remark hands it on, after colouring; each line's number where it is marked. */
async function coloured({text, language, metastring}: Block): Promise<Coloured> {
  const className = language === undefined ? undefined : [`language-${language}`];
  const pre = element('pre', [element('code', [{type: 'text', value: text}], {className, metastring})]);
  const tree: Root = {type: 'root', children: [pre]};
  await rehypeHighlight()(tree);
  const [code] = pre.children;
  const parts = code?.type === 'element' ? code.children : [];
  const marked = parts.flatMap((part, index) => (classesOf(part).includes('line-marked') ? [index + 1] : []));
  return {pre, parts, marked};
}

const classesOf = (node: ElementContent): string[] =>
  node.type === 'element' && Array.isArray(node.properties.className) ? node.properties.className.map(String) : [];

describe('rehypeHighlight', () => {
  it('gives words the colour of their kind', async () => {
    const {pre, parts} = await coloured({text: 'const a = 1;\n// b\n', language: 'js'});
    expect(pre.properties).toEqual({dataLanguage: 'js', dataTitle: undefined, dataNumbers: undefined});
    expect(parts.flatMap((part) => classesOf(part).map((name) => [name, textOf(part)]))).toEqual([
      ['code-keyword', 'const'],
      ['code-number', '1'],
      ['code-comment', '// b'],
    ]);
  });

  it.each(['{9}', 'showLineNumbers'])('makes one element a line of a block with «%s»', async (metastring) => {
    const {parts} = await coloured({text: 'const a = 1;\n\n// b\n', language: 'js', metastring});
    expect(parts.map((part) => [classesOf(part), textOf(part)])).toEqual([
      [['line'], 'const a = 1;\n'],
      [['line'], '\n'],
      [['line'], '// b\n'],
    ]);
  });

  it.each([
    ['{2}', [2]],
    ['{1,3-4}', [1, 3, 4]],
    ['js {1} title="a"', [1]],
    ['', []],
    ['{a}', []],
    ['{9}', []],
    ['title="notes{1}.txt"', []],
  ])('marks for «%s» the lines %j', async (metastring, marked) => {
    expect((await coloured({text: 'a\nb\nc\nd\n', metastring})).marked).toEqual(marked);
  });

  it.each([
    ['title="a b.py"', 'a b.py'],
    ["title='it\"s'", 'it"s'],
    ['{1} title="a" showLineNumbers', 'a'],
    ['subtitle="a"', undefined],
    ['', undefined],
  ])('names the block in «%s» %j', async (metastring, title) => {
    expect((await coloured({text: 'a', metastring})).pre.properties.dataTitle).toBe(title);
  });

  it.each([
    ['showLineNumbers', '1'],
    ['showLineNumbers=7', '7'],
    ['', undefined],
  ])('numbers lines for «%s» from %s', async (metastring, first) => {
    expect((await coloured({text: 'a', metastring})).pre.properties.dataNumbers).toBe(first);
  });

  it('shows code in a language that it does not know as it is', async () => {
    const {pre, parts} = await coloured({text: 'a <b>\n', language: 'klingon'});
    expect(pre.properties.dataLanguage).toBe('klingon');
    expect(parts).toEqual([{type: 'text', value: 'a <b>\n'}]);
  });

  it('leaves a block without code as it is', async () => {
    const pre = element('pre', [{type: 'text', value: 'art'}]);
    await rehypeHighlight()({type: 'root', children: [pre]});
    expect(pre).toEqual(element('pre', [{type: 'text', value: 'art'}]));
  });

  it('keeps the text of any code in any language', async () => {
    const languages = fc.constantFrom('js', 'python', 'yaml', 'bash', 'html', 'mdx', 'diff', 'sql', undefined);
    await fc.assert(
      fc.asyncProperty(anyText, languages, fc.constantFrom('', '{1}'), async (text, language, metastring) => {
        const {parts} = await coloured({text: `${text}\n`, language, metastring});
        expect(parts.map(textOf).join('')).toBe(`${text}\n`);
      }),
      {numRuns: 300},
    );
  });
});
