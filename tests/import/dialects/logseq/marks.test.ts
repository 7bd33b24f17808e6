import {describe, expect, it} from 'vitest';
import {withMarks} from '../../../../src/import/dialects/logseq/marks';
import {daysName} from '../../../../src/import/dialects/logseq/day';
import {listIn, titleOf} from '../../../../src/import/dialects/logseq/graph';

const ID = '6356e902-3b7b-4cb2-8c3e-6a904c813c40';

describe('what stands in a line of Logseq', () => {
  it.each([
    [`((${ID}))`, `[[#^${ID}]]`],
    [`[a b](((${ID})))`, `[[#^${ID}|a b]]`],
    [`{{embed ((${ID})) }}`, `![[#^${ID}]]`],
    ['{{embed [[a/b]]}}', '![[a/b]]'],
    ['#[[a b]] and #c', '[[a b]] and #c'],
    ['[a]([[b]])', '[[b|a]]'],
    ['{{video https://a.example/b}}', '<https://a.example/b>'],
    ['{{cloze a}} {{query (a)}}', 'a `{{query (a)}}`'],
    ['![a](b.png){:height 2, :width 3}', '![a|3](b.png)'],
    ['![a](b_(1).png){:height 2}', '![a](b_(1).png)'],
    ['^^a^^ `^^b^^` ``((`` (a)', '==a== `^^b^^` ``((`` (a)'],
    ['a {b} ((c))', 'a {b} ((c))'],
  ])('%j is %j in a vault', (text, expected) => {
    expect(withMarks(text)).toBe(expected);
  });
});

describe('names of Logseq', () => {
  it.each([
    ['pages/a___b%3F.md', 'a/b?'],
    ['journals/2026_03_21.md', '2026-03-21'],
    ['pages/100%.md', '100%'],
    ['pages/%C3%BCber.md', 'über'],
  ])('%s is the page %s', (path, title) => {
    expect(titleOf(path)).toBe(title);
  });

  it.each([
    [undefined, 'Mar 21st, 2026'],
    ['EEEE, dd.MM.yyyy', 'Saturday, 21.03.2026'],
    ['yyyy/M/d EEE', '2026/3/21 Sat'],
  ])('of a day follow the format %j', (format, name) => {
    expect(daysName('2026-03-21', format)).toBe(name);
  });

  it.each(['01 1st', '02 2nd', '03 3rd', '11 11th', '12 12th', '22 22nd', '30 30th'])('count days: %s', (pair) => {
    const [day, name] = pair.split(' ');
    expect(daysName(`2026-03-${day}`, 'do')).toBe(name);
  });

  it('are parted by commas', () => {
    expect(listIn('[[a b]], #c, #[[d e]],')).toEqual(['a b', 'c', 'd e']);
  });
});
