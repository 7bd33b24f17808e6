import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {percent, totalsOf} from '../../src/import/report/text';
import type {ImportReport} from '../../src/import/report/types';
import {buildFault, scratchWiki} from '../scratch';
import {tokensIn} from './import/tokens';
import {generatedVault} from './import/vault';
import {costOf} from './search/child';
import {markdown} from './search/table';

const ONCE = path.join(__dirname, 'import/once.ts');

const HEAD = [
  'source',
  'dialect',
  'pages',
  'imported / skipped',
  'words kept',
  'gone with a reason / without',
  'links',
  'lost with a reason / without',
  'findings',
  'tokens left',
  'seconds',
  'memory, MB',
  'second run',
];

/**
 * `npm run bench -- import <folder>… [--build] [--generated <pages>…]`: what becomes of folders of notes that are brought
 * over, each into a wiki of its own. `--build` also builds each with all severities at `throw`; `--generated` takes
 * made-up vaults of so many notes. A list of the tokens that are left and the rules of findings follows the table.
 */
export async function importTable(words: readonly string[]): Promise<string> {
  const {positionals, values} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {build: {type: 'boolean'}, generated: {type: 'boolean'}, from: {type: 'string'}},
  });
  const made = values.generated === true ? positionals.map((size) => generatedVault(Number(size))) : [];
  const folders = made.length > 0 ? made : positionals.map((folder) => path.resolve(folder));
  if (folders.length === 0) throw new Error('Usage: npm run bench -- import <folder>… | --generated <pages>…');
  const results: Result[] = [];
  for (const folder of folders) {
    results.push(await resultOf(folder, values));
    console.error(results.at(-1)?.row.join(' | '));
  }
  for (const folder of made) rmSync(folder, {recursive: true});
  const head = values.build === true ? [...HEAD, 'builds'] : HEAD;
  return [markdown([head, ...results.map(({row}) => row)]), ...results.map(({notes}) => notes)].join('\n\n');
}

type Result = {readonly row: readonly string[]; readonly notes: string};
type Asked = {readonly build?: boolean; readonly from?: string};

async function resultOf(folder: string, {build, from}: Asked): Promise<Result> {
  const site = scratchWiki();
  const out = path.join(mkdtempSync(path.join(tmpdir(), 'fieldnotes-report-')), 'report.json');
  try {
    const args = [site, folder, '--into', 'docs/in', '--report', out, ...(from === undefined ? [] : ['--from', from])];
    const {seconds, memory} = await costOf(ONCE, args);
    const before = textsBelow(site);
    await costOf(ONCE, args);
    const changes = changesBetween(before, textsBelow(site));
    // The report is what the command has just written.
    const report = JSON.parse(readFileSync(out, 'utf8')) as ImportReport;
    const tokens = [...before].flatMap(([file, text]) =>
      file.startsWith('docs/in/') && /\.mdx?$/.test(file) ? tokensIn(file, text) : [],
    );
    const fault = build === true ? buildFault(site) : undefined;
    const built = build === true ? [fault === undefined ? 'yes' : 'no'] : [];
    const cost = [seconds.toFixed(1), (memory / 1e6).toFixed(0), changes === 0 ? 'no change' : `${changes} changed`];
    const row = [path.basename(folder), ...figuresOf(report), String(tokens.length), ...cost, ...built];
    return {
      row,
      notes: [path.basename(folder), notesOn(report, tokens), fault?.slice(0, 3000) ?? ''].join('\n').trim(),
    };
  } finally {
    for (const each of [site, path.dirname(out)]) rmSync(each, {recursive: true, force: true});
  }
}

function figuresOf(report: ImportReport): readonly string[] {
  const {imported, skipped, kept, explained, missing, links, linksExplained, lost} = totalsOf(report);
  return [
    report.dialect,
    String(report.pages.length),
    `${imported} / ${skipped}`,
    percent(kept),
    `${explained} / ${missing}`,
    String(links),
    `${linksExplained} / ${lost}`,
    String(report.findings.length),
  ];
}

/** Rules with the number of their findings, some words that are missing, and some tokens that are left. */
function notesOn({findings, pages}: ImportReport, tokens: readonly string[]): string {
  const rules = new Map<string, number>();
  for (const {rule} of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const missing = pages.flatMap((page) =>
    page.missing.length === 0 ? [] : [`${page.path}: ${page.missing.join(' ')}`],
  );
  return [
    [...rules].map(([rule, count]) => `${rule} ${count}`).join(', '),
    ...pages
      .flatMap(({path: page, lost}) => (lost.length === 0 ? [] : [`lost  ${page}: ${lost.join(' ')}`]))
      .slice(0, 20),
    ...missing.slice(0, 20).map((line) => `missing  ${line.slice(0, 300)}`),
    ...tokens.slice(0, 20).map((token) => `token  ${token.slice(0, 100)}`),
  ].join('\n');
}

/** Every file of a wiki's notes with its text, bytes as letters. */
function textsBelow(site: string): Map<string, string> {
  const entries = readdirSync(path.join(site, 'docs'), {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [path.relative(site, file), readFileSync(file, 'utf8')]));
}

function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((file) => before.get(file) !== after.get(file)).length;
}
