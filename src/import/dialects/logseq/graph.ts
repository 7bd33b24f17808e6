import {fold, lastOf} from '../../../notes/resolution/paths';
import type {Source, SurveyedPage} from '../../types';
import {blocksIn, propertyOn} from './outline';
import {daysName} from './day';

/** What pages of one graph know of each other. */
export type Graph = {
  /** Paths of pages by what they are called, without case. */
  readonly byName: ReadonlyMap<string, string>;
  /** Blocks by their ids: the page that each stands on, and its first line. */
  readonly blocks: ReadonlyMap<string, {readonly page: string; readonly text: string}>;
};

/** A page of Logseq in its graph. */
export type LogseqPage = SurveyedPage & {readonly graph: Graph; readonly properties: ReadonlyMap<string, string>};

/** Whether a page is one of Logseq's. */
export function isLogseqPage(page: SurveyedPage): page is LogseqPage {
  return 'graph' in page;
}

/** The folder of a graph, from the source's root; nothing where there is none. */
export function rootOf({files}: Source): string | undefined {
  const config = [...files.keys()].find((path) => /(?:^|\/)logseq\/config\.edn$/.test(path));
  return config?.replace(/\/?logseq\/config\.edn$/, '');
}

/** How a graph calls the pages of days, if its settings say so. */
export function dayFormat(source: Source): string | undefined {
  const root = rootOf(source) ?? '';
  const settings = source.files.get(root === '' ? 'logseq/config.edn' : `${root}/logseq/config.edn`);
  return /^[^;]*:journal\/page-title-format\s+"([^"]+)"/m.exec(settings?.text ?? '')?.[1];
}

/** What a page is called by its file: `term___page%3F.md` → `term/page?`; a journal's day, `2026_03_21.md` → `2026-03-21` */
export function titleOf(path: string): string {
  const name = lastOf(path).replace(/\.md$/i, '');
  const day = /^(\d{4})_(\d{2})_(\d{2})$/.exec(name);
  if (day !== null) return day.slice(1).join('-');
  const plain = name.replaceAll('___', '/');
  return plain.replace(/%[\da-f]{2}(?:%[\da-f]{2})*/gi, (code) => {
    try {
      return decodeURIComponent(code);
    } catch {
      return code;
    }
  });
}

/** The properties of a page, which stand above its outline or in its first block. */
export function propertiesOf(text: string): ReadonlyMap<string, string> {
  const [above, first] = blocksIn(text);
  const of = (lines: readonly {text: string}[] = []) =>
    lines.flatMap((line) => [propertyOn(line.text) ?? []].filter((one) => one.length > 0));
  const own = of(above?.lines) as (readonly [string, string])[];
  const inFirst = first?.lines.every((line) => propertyOn(line.text) !== undefined || line.text.trim() === '') === true;
  return new Map(own.length > 0 || !inFirst ? own : (of(first?.lines) as (readonly [string, string])[]));
}

/** `[[a b]], #c, d` → `['a b', 'c', 'd']` */
export function listIn(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((one) =>
      one
        .trim()
        .replace(/^#?(?:\[\[)?|(?:\]\])?$/g, '')
        .trim(),
    )
    .filter(Boolean);
}

/** What links call a page beside its title. */
export function namesOf(path: string, properties: ReadonlyMap<string, string>, format: string | undefined): string[] {
  const title = titleOf(path);
  const days = /^\d{4}-\d{2}-\d{2}$/.test(title) ? [daysName(title, format)] : [];
  const own = properties.get('title') ?? title;
  return [...new Set([title, own, ...days, ...listIn(properties.get('alias')), ...listIn(properties.get('aliases'))])];
}

/** Reads what pages must know of each other. */
export function graphOf(source: Source, pages: readonly {path: string; names: readonly string[]}[]): Graph {
  const byName = new Map<string, string>();
  const blocks = new Map<string, {page: string; text: string}>();
  for (const {path, names} of pages) {
    for (const name of names) if (!byName.has(fold(name))) byName.set(fold(name), path);
    for (const {lines} of blocksIn(source.files.get(path)?.text ?? '')) {
      for (const {text} of lines) {
        const [key, id = ''] = propertyOn(text) ?? [];
        if (key === 'id') blocks.set(id, {page: path, text: lines[0]?.text ?? ''});
      }
    }
  }
  return {byName, blocks};
}
