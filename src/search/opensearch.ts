/** What a browser has to know to search the site from its address bar. */
export type Described = {
  readonly title: string;
  readonly description: string;
  /** Address of the site with its base path, with a slash at the end. */
  readonly siteUrl: string;
};

/** Browsers refuse a longer name (OpenSearch 1.1: at most 16 characters). */
const LONGEST_NAME = 16;

/** Name of the description's file, at the root of the site. */
export const OPENSEARCH_FILE = 'opensearch.xml';

/** The site's OpenSearch 1.1 description. The browser puts the words in place of `{searchTerms}`. */
export function openSearchOf({title, description, siteUrl}: Described): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escaped([...title].slice(0, LONGEST_NAME).join('').trim())}</ShortName>`,
    `  <Description>${escaped(description)}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Url type="text/html" template="${escaped(siteUrl)}search/?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escaped(siteUrl)}${OPENSEARCH_FILE}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** Text as XML 1.0 takes it; the characters that it has no way to write are left out. */
function escaped(text: string): string {
  return text.replace(NO_XML, '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
