import {describe, expect, it} from 'vitest';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {componentProblems} from '../../src/components/check';
import {COMPONENTS} from '../../src/components/schema';

const problems = (text: string) => componentProblems(unified().use(remarkParse).use(remarkMdx).parse(text));
const messages = (text: string) => problems(text).map(({message}) => message);

describe('componentProblems', () => {
  it.each([
    ['plain text', 'Some *text*.'],
    ['elements of HTML', '<details><summary>a</summary>b</details>'],
    ['a fragment', '<>a</>'],
    ['a quotation', '<Quote speaker="Ada">a</Quote>'],
    ['a quotation with all it takes', '<Quote speaker="Ada" source="b" why="c">a</Quote>'],
    ['a term in a sentence', 'Of <Term definition="a">b</Term>.'],
    ['a figure', '<Figure caption="a">\n\n![b](c.svg)\n\n</Figure>'],
    ['a checklist', '<Checklist title="a">\n\n- [ ] b\n\n</Checklist>'],
    ['takeaways', '<Takeaways>\n<Takeaway audience="a">\n\n- b\n\n</Takeaway>\n</Takeaways>'],
    ['sides', '<Comparison><Side title="a" tone="plus">b</Side><Side title="c">d</Side></Comparison>'],
    ['moments', '<Timeline><Moment date="2020" title="a">b</Moment></Timeline>'],
    ['claims', '<Claims><Claim claim="a" source="b" strength="measured">c</Claim></Claims>'],
    ['tabs', '<Tabs><Tab title="a">b</Tab></Tabs>'],
    ['steps', '<Steps><Step title="a">b</Step><Step>c</Step></Steps>'],
    ['columns and cards', '<Columns><Column>a</Column></Columns>\n\n<Cards><Card>b</Card></Cards>'],
    ['what the note imports', "import Part, {a as Other} from './_part.mdx'\n\n<Part /> <Other.Of />"],
    ['a component in a component', '<Quote speaker="a">b <Term definition="c">d</Term></Quote>'],
  ])('finds nothing wrong with %s', (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['a component that there is not', '<Quot speaker="a">b</Quot>', 'There is no component <Quot>.'],
    ['a part of a component', '<Quote.Words>b</Quote.Words>', 'There is no component <Quote.Words>.'],
    ['a prop left out', '<Quote>a</Quote>', '<Quote> needs «speaker».'],
    ['a prop of blanks', '<Quote speaker=" ">a</Quote>', '<Quote> needs «speaker».'],
    ['an unknown prop', '<Quote speaker="a" by="b">c</Quote>', '<Quote> has no prop «by».'],
    ['a prop of a component without any', '<Claims wide="yes"></Claims>', '<Claims> has no prop «wide».'],
    ['a prop as code', '<Quote speaker={name}>a</Quote>', '<Quote> is given «speaker» as code.'],
    ['a side elsewhere', '<Side title="a">b</Side>', '<Side> stands outside <Comparison>.'],
    [
      'a side too deep',
      '<Comparison><div><Side title="a">b</Side></div></Comparison>',
      '<Side> stands outside <Comparison>.',
    ],
    [
      'a value that is not allowed',
      '<Comparison><Side title="a" tone="good">b</Side></Comparison>',
      '<Side> has tone="good".',
    ],
    ['a choice left out', '<Claims><Claim claim="a" source="b">c</Claim></Claims>', '<Claim> needs «strength».'],
    ['a prop without a value', '<Quote speaker>a</Quote>', '<Quote> needs «speaker».'],
  ])('reports %s', (_, text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  it.each(Object.keys(COMPONENTS))('knows <%s>', (name) => {
    expect(messages(`<${name} />`)).not.toContain(`There is no component <${name}>.`);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
    'takes <%s> for an element like any other',
    (name) => {
      expect(problems(`<${name}>a</${name}>`)).toEqual([]);
    },
  );

  it('says what is allowed', () => {
    const text = '<Comparison>\n  <Side title="a" tone="good">b</Side>\n</Comparison>\n\n<Quot>c</Quot>';
    expect(
      problems(text)
        .map(({message, mend}) => `${message} ${mend}`)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "<Side> has tone="good". Allowed are "plus", "minus", "neutral".
      There is no component <Quot>. Perhaps <Quote>. There are Quote, Takeaways, Takeaway, Comparison, Side, Timeline, Moment, Term, Figure, Claims, Claim, Tabs, Tab, Steps, Step, Columns, Column, Cards, Card, Checklist."
    `);
  });

  it('reports all mistakes of one component and of many at once, in the order of the text', () => {
    const text = '<Quote by="a" via="b">c</Quote>\n\n<Side>d</Side>\n\ntext <Term def="e">f</Term>';
    expect(problems(text).map(({rule, place}) => `${place.line}:${place.column} ${rule}`)).toEqual([
      '1:1 component-prop',
      '1:1 component-prop',
      '1:1 component-prop',
      '3:1 component-place',
      '3:1 component-prop',
      '5:6 component-prop',
    ]);
  });

  it('takes props that are spread for code', () => {
    expect(messages('<Quote {...all}>a</Quote>')).toContain('<Quote> is given «{…}» as code.');
  });
});
