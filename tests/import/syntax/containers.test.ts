import {describe, expect, it} from 'vitest';
import {parseContainer} from '../../../src/import/syntax/containers';
import {turned} from '../source';

describe('a line of colons', () => {
  it.each([
    [':::', {marks: 3, title: ''}],
    ['::: tip', {marks: 3, name: 'tip', title: ''}],
    ['::::Note Some *words* {.wide}', {marks: 4, name: 'note', title: 'Some *words*'}],
    [':::note[A title]{#x}', {marks: 3, name: 'note', title: 'A title'}],
  ])('%j is taken apart', (line, parts) => {
    expect(parseContainer(line)).toEqual(parts);
  });
});

describe('parts of a page between such lines', () => {
  it.each([
    ['a remark', '::: tip\na\n:::', ':::tip\na\n:::'],
    ['one right below a text', 'a\n:::note\nb\n:::\nc', 'a\n\n:::note\nb\n:::\n\nc'],
    ['a title', ':::tip A *b*\nc\n:::', ':::tip[A _b_]\nc\n:::'],
    ['a part in another', ':::: tip\n::: info\na\n:::\n::::', '::::tip\n:::info\na\n:::\n::::'],
    ['a list before the end', '::: tip\n- a\n:::\nb', ':::tip\n- a\n:::\n\nb'],
    ['what only looks different', '::: center\na\n:::', 'a'],
    ['a tab outside of tabs', '::: tab A\nb\n:::', '**A**\n\nb'],
    ['tabs without any', '::: code-group\na\n:::', 'a'],
    ['code', '```\n::: tip\n```', '```\n::: tip\n```'],
    ['colons within a line', 'a ::: tip', 'a ::: tip'],
    ['the name of a module', '::: a.b', '::: a.b'],
  ])('keep %s', (_, text, body) => {
    expect(turned(text, 'markdown').body.replaceAll('\\', '')).toBe(body);
  });
});
