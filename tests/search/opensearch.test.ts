import {XMLParser, XMLValidator} from 'fast-xml-parser';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Described, openSearchOf} from '../../src/search/opensearch';
import {anyText} from '../hostile';

const siteUrl = 'https://notes.example/garden/';
const read = (described: Described) => {
  const xml = openSearchOf(described);
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    htmlEntities: true,
    trimValues: false,
  });
  // The cast is the border: the parser knows no types.
  return (parser.parse(xml) as {OpenSearchDescription: Record<string, unknown>}).OpenSearchDescription;
};

describe('openSearchOf', () => {
  it('says what OpenSearch 1.1 asks for, with addresses below the base path', () => {
    expect(read({title: 'Fieldnotes', description: 'A wiki.', siteUrl})).toMatchObject({
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: 'Fieldnotes',
      Description: 'A wiki.',
      InputEncoding: 'UTF-8',
      Url: [
        {'@type': 'text/html', '@template': `${siteUrl}search/?q={searchTerms}`},
        {
          '@type': 'application/opensearchdescription+xml',
          '@rel': 'self',
          '@template': `${siteUrl}opensearch.xml`,
        },
      ],
    });
  });

  it.each([
    ['Notes & <Notes>', 'Notes & <Notes>'],
    ['A name of more than sixteen', 'A name of more t'],
    ['Fifteen letters🌱🌱', 'Fifteen letters🌱'],
    ['Sixteen letters: and', 'Sixteen letters:'],
    ['Fieldnotes here and there', 'Fieldnotes here'],
  ])('gives «%s» the short name «%s»', (title, name) => {
    expect(read({title, description: '', siteUrl}).ShortName).toBe(name);
  });

  it('is well-formed for any title and description', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const xml = openSearchOf({title, description, siteUrl});
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
        expect(/<ShortName>(.*)<\/ShortName>/su.exec(xml)?.[1]?.match(/&#\d+;|./gsu)?.length ?? 0).toBeLessThanOrEqual(
          16,
        );
      }),
    );
  });
});
