import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readPageText} from '../../../src/import/read/frontmatter';

const TITLE = {title: 'Beans'};

describe('readPageText', () => {
  it.each([
    ['YAML', '---\ntitle: Beans\n---\nText', TITLE, 4],
    ['YAML below blank lines', '\n\n---\ntitle: Beans\n---\nText', TITLE, 6],
    ['YAML behind a mark of order, with other ends of lines', '\uFEFF---\r\ntitle: Beans\r\n---\r\nText', TITLE, 4],
    ['YAML with a key twice', '---\ntitle: Peas\ntitle: Beans\n---\nText', TITLE, 5],
    ['TOML', '+++\ntitle = "Beans"\n+++\nText', TITLE, 4],
    ['TOML below a blank line', '\n+++\ntitle = "Beans"\n+++\nText', TITLE, 5],
    ['TOML with a table', '+++\n[menu.main]\nweight = 2\n+++\nText', {menu: {main: {weight: 2}}}, 5],
    ['TOML with nothing in it', '+++\n+++\nText', {}, 3],
    ['JSON', '{"title": "Beans"}\nText', TITLE, 2],
    ['JSON on several lines', '{\n  "title": "Peas",\n  "title": "Beans"\n}\nText', TITLE, 5],
    ['JSON with braces in quotes', '{"title": "B{\\"}ans"}\nText', {title: 'B{"}ans'}, 2],
  ])('reads %s', (_, text, data, bodyLine) => {
    expect(readPageText(text)).toEqual({data, body: 'Text', bodyLine, remarks: []});
  });

  it.each([
    ['TOML', '+++\ntitle = "Beans"\ntitle = "Peas"\ndraft = tru\n[menu]\n+++\nText', {title: 'Peas'}],
    ['YAML', '---\ntitle: Beans\n\tbad: [\n---\nText', TITLE],
  ])('takes what it can of %s that is not valid, and says so', (_, text, data) => {
    const read = readPageText(text);
    expect([read.data, read.body]).toEqual([data, 'Text']);
    expect(read.remarks.map(({rule}) => rule)).toEqual(['front-matter']);
  });

  it.each(['+++\ntitle = "Never closed"', '{"some": "data"}', '{% hint %}', '{{< hint >}}', '{', '---\n'])(
    'takes no front matter from %j',
    (text) => {
      expect(readPageText(text)).toMatchObject({data: {}, remarks: []});
    },
  );

  it('keeps the day of a date without a time zone', () => {
    const {data} = readPageText('+++\ndate = 2024-01-01T23:30:00-05:00\nday = 2024-02-03\n+++\n');
    expect(data.date instanceof Date && data.date.toISOString()).toBe('2024-01-01T23:30:00.000-05:00');
    expect(data.day instanceof Date && data.day.toISOString()).toBe('2024-02-03');
  });

  it('changes no prototype', () => {
    readPageText('+++\n[__proto__]\npolluted = true\n+++\n');
    readPageText('{"title": "x", "__proto__": {"polluted": true}}\n');
    expect('polluted' in {}).toBe(false);
  });

  it('never throws, and keeps the rest of the text', () =>
    fc.assert(
      fc.property(fc.constantFrom('+++', '---', '{'), fc.string({unit: 'grapheme'}), (mark, text) => {
        const {body} = readPageText(`${mark}\n${text}\n${mark}\nThe end`);
        expect(body.endsWith('The end')).toBe(true);
      }),
    ));
});
