import {describe, expect, it} from 'vitest';
import {complaints, imported, notesOf, sourceOf} from '../source';

const turnedOf = (text: string, path = 'a.mdx') => {
  const result = imported(sourceOf({[path]: text}), 'markdown');
  const [note = ''] = notesOf(result).values();
  const {findings, pages} = result.report;
  expect(complaints(result)).toBe('');
  expect(pages.flatMap(({missing}) => missing)).toEqual([]);
  // Blank lines, which stand between all blocks, say nothing here.
  const body = note
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/\n+/g, '\n')
    .trim();
  return {body, rules: findings.map(({rule}) => rule)};
};

describe('a component', () => {
  it.each([
    ['<Tabs><TabItem label="a">b</TabItem></Tabs>', '<Tabs>\n<Tab title="a">\nb\n</Tab>\n</Tabs>'],
    [
      '<Tabs items={["a", "b"]}>\n<Tab>c</Tab>\n<Tab>d</Tab>\n</Tabs>',
      '<Tabs>\n<Tab title="a">\nc\n</Tab>\n<Tab title="b">\nd\n</Tab>\n</Tabs>',
    ],
    [
      '<Tabs>\na\n\n<Tab title="b">c</Tab>\n</Tabs>',
      '<Tabs>\n<Tab title="More">\na\n</Tab>\n<Tab title="b">\nc\n</Tab>\n</Tabs>',
    ],
    ['<Tabs></Tabs>a', 'a'],
    ['<Tab title="a">b</Tab>', '**a**\nb'],
    ['<Steps>\n### a\nb\n### c\n</Steps>', '<Steps>\n<Step>\n### a\nb\n</Step>\n<Step>\n### c\n</Step>\n</Steps>'],
    ['<Steps>\n1. a\n2. b\n</Steps>', '<Steps>\n<Step>\na\n</Step>\n<Step>\nb\n</Step>\n</Steps>'],
    [
      '<Card title="a" href="https://e.example">b</Card>',
      '<Cards>\n<Card>\n**[a](https://e.example)**\nb\n</Card>\n</Cards>',
    ],
    [
      '<Columns>\n<Column>a</Column>\n<Column>b</Column>\n</Columns>',
      '<Columns>\n<Column>\na\n</Column>\n<Column>\nb\n</Column>\n</Columns>',
    ],
    ['<Aside type="tip" title="a">b</Aside>', ':::tip[a]\nb\n:::'],
    ['<Check>\na\n</Check>', ':::tip\na\n:::'],
    ['<Callout intent={"warn"}>a</Callout>', ':::warning\na\n:::'],
    ['<Accordion title="a" description="b">c</Accordion>', '<details>\n<summary>a</summary>\nb\nc\n</details>'],
    ['a <Badge>b</Badge> <Badge text="c" />', 'a b c'],
    ['a <LinkButton href="https://e.example">b</LinkButton>', 'a [b](https://e.example)'],
    ['<Frame>\na\n</Frame>', 'a'],
    ['<CodeBlock language="js" title="a">b</CodeBlock>', '```js title="a"\nb\n```'],
    ['<CodeGroup>\n```js\na\n```\n</CodeGroup>', '<Tabs>\n<Tab title="js">\n```js\na\n```\n</Tab>\n</Tabs>'],
    ['<>\na\n</>', 'a'],
    ['- a\n  <Note>\n  b\n  </Note>', '- a\n  :::note\n  b\n  :::'],
    [
      '<Note>\n<Tabs><Tab title="a">b</Tab></Tabs>\n</Note>',
      ':::note\n<Tabs>\n<Tab title="a">\nb\n</Tab>\n</Tabs>\n:::',
    ],
  ])('%j becomes what the wiki has for it', (text, body) => {
    expect(turnedOf(text)).toEqual({body, rules: []});
  });

  it.each([
    ['<Foo bar="1" {...baz}>\na\n</Foo>', '`<Foo bar="1" {...baz}>`\na', ['unknown-component']],
    ['a <Foo.Bar /> b', 'a `<Foo.Bar />` b', ['unknown-component']],
    ['## <Foo>a</Foo>', '## `<Foo>`a', ['unknown-component']],
    ['<Card title={t("a")}>b</Card>', '<Cards>\n<Card>\nb\n</Card>\n</Cards>', ['component-prop']],
    ['<Callout type="odd">a</Callout>', ':::note[Odd]\na\n:::', ['callout-type']],
    ['a <Icon name="b" />', 'a', ['icon']],
  ])('%j is reported', (text, body, rules) => {
    expect(turnedOf(text)).toEqual({body, rules});
  });

  it.each([
    ['<Tabs>\n<TabItem value="a">\n\nb\n\n</TabItem>\n</Tabs>', '<Tabs>\n<Tab title="a">\nb\n</Tab>\n</Tabs>', []],
    ['```mdx\n<Tabs></Tabs>\n```\n\n    a', '```mdx\n<Tabs></Tabs>\n```\n```\na\n```', []],
    ['List\n<Seed>', 'List\n\\<Seed>', []],
    ['import Seed from "./seed";\n\n<Seed />', '`<Seed />`', ['mdx-declaration', 'unknown-component']],
  ])('%j is one in a page of Markdown where it is known or loaded', (text, body, rules) => {
    expect(turnedOf(text, 'a.md')).toEqual({body, rules});
  });
});
