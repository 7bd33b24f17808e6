import {rawTree} from './page/read';
import {frontMatterOf, type MetaScene} from './page/meta';
import type {PageReport} from './report/types';
import type {SettledPage} from './links/scene';
import {countWords, missingWords, shownTexts, total} from './words/words';
import {writtenPage} from './write/page';

/** A page's file, and what the report says of it. */
export type Rendered = {readonly page: SettledPage; readonly text: string; readonly report: PageReport};

/**
 * Writes a page as a note and compares its words with those of its source. A page that cannot be written so that it reads
 * as it should stands in a block of code, and that is said.
 */
export function renderPage(page: SettledPage, scene: MetaScene): Rendered {
  const written = writtenPage(page.tree, page.format);
  const kept = 'fault' in written ? keptAsCode(page, written.fault) : page;
  const {body, tree} = 'fault' in written ? rawBody(page) : written;
  const text = `${frontMatterOf(kept, scene)}\n${body}`;
  return {page: kept, text, report: reportOf(kept, [kept.title, ...shownTexts(tree)])};
}

function keptAsCode(page: SettledPage, fault: string): SettledPage {
  const what = `A text that cannot be written as a note (${fault.slice(0, 200)})`;
  const became = 'The whole text stands in a block of code';
  page.findings.push({
    path: page.planned.path,
    place: {line: 1, column: 1},
    rule: 'kept-as-code',
    outcome: 'raw',
    what,
    became,
  });
  return {...page, tree: rawTree(page.body)};
}

function rawBody(page: SettledPage) {
  const written = writtenPage(rawTree(page.body), page.format);
  // A block of code is valid in both formats whatever stands in it.
  if ('fault' in written) throw new Error(`${page.planned.path} cannot be kept as code: ${written.fault}`);
  return written;
}

function reportOf({planned, sourcePath, words, findings}: SettledPage, shown: readonly string[]): PageReport {
  const gone = missingWords(words, countWords(shown));
  const reasons = new Map(countWords(findings.map((finding) => finding.words ?? '')));
  const missing = gone.filter((word) => {
    const left = reasons.get(word) ?? 0;
    reasons.set(word, left - 1);
    return left <= 0;
  });
  return {
    path: planned.path,
    outcome: 'imported',
    to: sourcePath,
    words: total(words),
    explained: gone.length - missing.length,
    missing,
  };
}
