import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {analyse} from '../../src/search/analyse/analyse';

const shown = (text: string): string =>
  analyse(text)
    .map(({term, part}) => (part ? `${term}°` : term))
    .join(' ');

describe('analyse', () => {
  test.each([
    ['plain words', 'The quick, brown fox.', 'the quick brown fox'],
    ['no stop words', 'to be or not', 'to be or not'],
    ['camelCase', 'getUserName', 'getusername get° user° name°'],
    ['acronym runs', 'findRESubmatch', 'findresubmatch find° re° submatch°'],
    ['acronym plurals', 'canonifyURLs', 'canonifyurls canonify° urls°'],
    ['snake', 'HUGO_PUBLISH_DIR', 'hugo_publish_dir hugo° publish° dir°'],
    ['kebab', 'high-speed', 'high-speed high° speed°'],
    ['dotted', 'strings.FindRE', 'strings.findre strings° findre° find° re°'],
    ['paths', 'src/search/rank.ts', 'src/search/rank.ts src° search° rank° ts°'],
    ['flags', 'run --dry-run -v', 'run --dry-run dry° run° -v v°'],
    ['versions', 'v1.12.3 and 1.12', 'v1.12.3 v° 1.12.3° and 1.12'],
    ['numbers whole', '2025 3456', '2025 3456'],
    ['digits in words', 'sha256 base64Encode', 'sha256 base64encode base64° encode°'],
    ['C++ and its like', 'C++, C# and .NET', 'c++ c° c# c° and .net net°'],
    ['possessives and contractions', "Hugo's don’t", "hugo don't don° t°"],
    ['composed and decomposed', 'Cafe\u0301 café', 'café café'],
    ['sharp s as written', 'Straße', 'straße'],
    ['wide letters', 'ＡＢＣ', 'abc'],
    ['Chinese in pairs', '搜索引擎', '搜索 索引 引擎 擎°'],
    ['one character', '学', '学'],
    ['kana in pairs, voicing kept', 'がっこう', 'がっ っこ こう う°'],
    ['Latin beside Han', 'Hugo日本語abc', 'hugo 日本 本語 語° abc'],
    ['Hindi clusters', 'हिन्दी', 'हिन्दी'],
    ['Thai by dictionary', 'ภาษาไทย', 'ภาษา ไทย'],
    ['bare signs', '-- - . / : " ++', ''],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));

  it('gives offsets of the source, parts inside their whole', () => {
    expect(analyse('see cssBuild').map(({term, start, end, position}) => [term, start, end, position])).toEqual([
      ['see', 0, 3, 0],
      ['cssbuild', 4, 12, 1],
      ['css', 4, 7, 1],
      ['build', 7, 12, 1],
    ]);
  });

  it('knows an over-long joined word by its parts alone', () => {
    expect(shown(`${'ab-'.repeat(30)}c`)).not.toContain('ab-ab');
  });

  it('never throws, and its offsets are in order and inside the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        for (const {start, end, term} of analyse(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term).not.toMatch(/\s/u);
        }
      }),
    );
  });

  it('reads a word alone as it reads it in a text', () => {
    const word = fc.constantFrom(
      'getUserName',
      'C++',
      '--watch',
      'a.b',
      '日本語',
      'Straße',
      'v1.2.3',
      "don't",
      '2025',
      '.NET',
    );
    fc.assert(
      fc.property(fc.array(word, {minLength: 1}), (words) => {
        const apart = words.flatMap((each) => analyse(each).map(({term}) => term));
        expect(analyse(words.join(' ')).map(({term}) => term)).toEqual(apart);
      }),
    );
  });
});
