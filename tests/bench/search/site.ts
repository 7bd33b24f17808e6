import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {draftOf, type Draft} from './page';
import {randomOf} from './random';
import {wordsOf} from './words';

/** Pages that a page can link to: those made shortly before it. */
const NEAR = 50;

/** So many made-up pages; a larger site begins with the pages of a smaller one of the same seed. */
export function draftsOf(count: number, seed: number): readonly Draft[] {
  const random = randomOf(seed);
  const making = {random, words: wordsOf(random)};
  const drafts: Draft[] = [];
  for (let i = 0; i < count; i++)
    drafts.push(draftOf(making, `/part-${Math.floor(i / 100)}/page-${i}/`, drafts.slice(-NEAR)));
  return drafts;
}

/** Writes pages as `<address>/index.html`, in the shape of compiled Docusaurus pages. */
export async function writeSite(folder: string, drafts: readonly Draft[]): Promise<void> {
  for (const draft of drafts) {
    const place = path.join(folder, draft.url);
    await mkdir(place, {recursive: true});
    await writeFile(path.join(place, 'index.html'), htmlOf(draft));
  }
}

/** A whole page: navigation and footer, which are not to be found, around an article that is marked for Pagefind. */
export function htmlOf({title, intro, sections}: Draft): string {
  const body = sections.map(({heading, level, blocks}, i) => {
    const id = `s${i}-${heading.toLowerCase().replaceAll(' ', '-')}`;
    const link = `<a href="#${id}" class="hash-link" aria-label="Direct link to ${heading}">\u200b</a>`;
    return `<h${level} class="anchor" id="${id}">${heading}${link}</h${level}>${blocks.join('\n')}`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | Made-up pages</title></head>
<body><nav class="navbar"><a href="/">Made-up pages</a></nav>
<main><article data-pagefind-body><div class="theme-doc-markdown markdown">
<header><h1>${title}</h1></header>
${intro.join('\n')}
${body.join('\n')}
</div></article></main><footer>Made by a benchmark</footer></body></html>
`;
}
