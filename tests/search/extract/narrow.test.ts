import {readFileSync} from 'node:fs';
import path from 'node:path';
import {parseDocument} from 'htmlparser2';
import {describe, expect, it} from 'vitest';
import {pageOf, pageOfTree} from '../../../src/search/extract/extract';
import {narrowed} from '../../../src/search/extract/narrow';

const URL = {url: '/a/'};
const fixture = (name: string) => readFileSync(path.join(__dirname, name, 'input.html'), 'utf8');

const HEAD = '<html><head><title>Rain | T</title><meta name=description content=Wet></head>';
const MAIN = '<main><article><div class="theme-doc-markdown"><h1>Rain</h1><p>Falls.</p></div></article></main>';
const pageWith = (before: string, after = '<footer>Foot</footer></div></body></html>') =>
  `${HEAD}<body><script>a()</script><div id=__docusaurus>${before}${MAIN}${after}`;

describe('narrowed', () => {
  it.each(['docusaurus', 'docusaurus-minified'])('leaves of %s what is searched', (name) => {
    const html = fixture(name);
    expect(pageOf(html, URL)).toEqual(pageOfTree(parseDocument(html), URL));
  });

  it('takes away what stands around the main part', () => {
    const narrow = narrowed(pageWith('<nav>Menu</nav>'));
    expect(narrow).toBe(`${HEAD.replace('</head>', '')}</head><body><div>${MAIN}</div></body></html>`);
    expect(pageOf(narrow, URL)).toEqual(pageOfTree(parseDocument(pageWith('<nav>Menu</nav>')), URL));
  });

  it('keeps several main parts, of which none is the text', () => {
    const html = pageWith('<main>Other</main>');
    expect(narrowed(html)).toContain('<main>Other</main><main>');
    expect(pageOf(html, URL)).toEqual(pageOfTree(parseDocument(html), URL));
  });

  it.each([
    ['a name of its own before it', pageWith('<h1>Another</h1>')],
    ['one by its role', pageWith('<div role="main">Other</div>')],
    ['an article after it', pageWith('', '<article>More</article>')],
    ['facts in the body', pageWith('<META name="note:kind" content="term">')],
    ['what hides all that follows', pageWith('<template>')],
    ['a comment that is never closed', pageWith('<!-- ')],
    ['a script that writes one', pageWith('<script>document.write("')],
    ['no head', pageWith('').replace('</head>', '')],
  ])('leaves a page whole that has %s', (_, html) => {
    expect(narrowed(html)).toBe(html);
    expect(pageOf(html, URL)).toEqual(pageOfTree(parseDocument(html), URL));
  });

  it.each(['hugo', 'mkdocs-material', 'starlight', 'mdbook'])('leaves a page of %s whole', (name) => {
    expect(narrowed(fixture(name))).toBe(fixture(name));
  });
});
