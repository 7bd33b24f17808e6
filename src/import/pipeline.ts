import type {IndexedNote} from '../notes/reading/types';
import {permalinkOf} from '../notes/resolution/permalink';
import {compareText} from '../notes/problems';
import {newAssets, type Assets} from './links/assets';
import type {SettledPage} from './links/scene';
import {UNTAGGED} from './page/meta';
import {redirectsOf} from './page/redirects';
import {tagKeys, withTags} from './page/tags';
import {settlePages} from './settle';
import {planOf, type Plan} from './plan/plan';
import type {ImportReport, PageReport} from './report/types';
import type {Dialect, Finding, Locate, Source, Survey} from './types';
import {renderedPage, writePage, type Rendered, type WrittenPage} from './render';
import {proofOf, type Draft, type Proof} from './proof';
import {openerOf} from './links/all';
import {keptLinks} from './links/kept';
import {changedLinks} from './links/changed';

/** A file to be written, by its path from the site's root: text, or a copy of a file of the source. */
export type OutputFile = {readonly path: string} & ({readonly text: string} | {readonly copyOf: string});

export type ImportOptions = {
  readonly dialect: Dialect;
  /** The folder of notes from the site's root, such as `docs`. */
  readonly notesDir: string;
  /** Where the notes go, from the folder of notes; empty for this itself. */
  readonly into: string;
  /** Notes that the wiki has, without those that the import writes again. */
  readonly existing: readonly IndexedNote[];
  /** The wiki's list of tags, as text and its keys. */
  readonly tags: {readonly text: string; readonly keys: ReadonlySet<string>};
  /** Day for notes of which no day is known, and the last that a note may have, `2026-03-21`. */
  readonly today: string;
  /** Called as pages are done. */
  readonly progress?: (done: number, total: number) => void;
};

export type ImportResult = {
  /** Notes, folders' names and copies of files, in the order of their paths. */
  readonly files: readonly OutputFile[];
  /** The list of tags as it must be. */
  readonly tags: string;
  readonly report: ImportReport;
  /** Links of the wiki that would lead elsewhere, or to several notes, once the notes are there; each with its place. */
  readonly changed: readonly string[];
};

/**
 * Turns the notes of a folder into notes of the wiki: read tree, plan addresses, parse, transform, write, read again. Nothing
 * is read from disk or written to it, and the same source gives the same result.
 */
export function importNotes(source: Source, options: ImportOptions): ImportResult {
  const {drafts, result, onPage} = writeNotes(source, options);
  return result(
    drafts.map((draft) => {
      onPage();
      return proofOf(draft, options.dialect);
    }),
  );
}

/** Notes that are written, and the way from what reading them again shows, in their order, to the result. */
export type Written = {
  readonly drafts: readonly Draft[];
  readonly result: (proofs: readonly Proof[]) => ImportResult;
  /** To be called for each that is read. */
  readonly onPage: () => void;
};

/** The import up to where each note is read again, which needs nothing of the others. `onDraft` is called as they are written. */
export function writeNotes(source: Source, options: ImportOptions, onDraft?: (draft: Draft) => void): Written {
  const {dialect, notesDir, into, existing} = options;
  const survey = dialect.survey(source);
  const plan = planOf(survey, into);
  const onPage = progressOf(plan.pages.size, options);
  const {pages, stored} = settlePages(plan, source, {...options, onPage});
  const assets = newAssets(plan.names);
  const locate = dialect.locate?.(source) ?? (() => undefined);
  const opened = openerOf(pages, {stored, source, locate, assets, notesDir, existing});
  // An address leads to one note; those that lead to notes of the wiki already go on doing so.
  const living = new Set(existing.flatMap((note) => [permalinkOf(note, notesDir), ...claimed(note)]));
  const redirects = redirectsOf(pages, living, notesDir);
  const written = pages.map((page) => {
    const meta = {
      from: source.name,
      tags: tagKeys(page.facts.tags),
      redirects: redirects.get(page) ?? [],
      day: dayOf(page, source, options.today),
    };
    const one = writePage(opened(page), {...meta, source, dialect, locate});
    onDraft?.(one.draft);
    return one;
  });
  const work = {source, options, survey, plan, pages, assets, locate, written};
  return {drafts: written.map(({draft}) => draft), result: (proofs) => resultOf(work, proofs), onPage};
}

type Work = {
  readonly source: Source;
  readonly options: ImportOptions;
  readonly survey: Survey;
  readonly plan: Plan;
  readonly pages: readonly SettledPage[];
  readonly assets: Assets;
  readonly locate: Locate;
  readonly written: readonly WrittenPage[];
};

function resultOf(work: Work, proofs: readonly Proof[]): ImportResult {
  const {source, options, plan, pages, assets, written} = work;
  const {existing, notesDir, tags} = options;
  const rendered = written.map((page, nth) => {
    const proof = proofs[nth];
    if (proof === undefined) throw new Error(`${page.draft.sourcePath} was not read again.`);
    return renderedPage(page, proof);
  });
  const labels = pages.flatMap(({facts}) => (tagKeys(facts.tags).length === 0 ? [UNTAGGED] : facts.tags));
  const files = [
    ...rendered.map(({page, text}): OutputFile => ({path: page.sourcePath, text})),
    ...categoriesOf(plan, pages, options),
    ...[...assets.placed].map(([to, copyOf]): OutputFile => ({path: `${notesDir}/${to}`, copyOf})),
  ];
  return {
    files: files.sort((a, b) => compareText(a.path, b.path)),
    tags: withTags(tags.text, tags.keys, {labels, from: source.name}),
    changed: changedLinks(existing, pages, notesDir),
    report: reportOf(work, rendered),
  };
}

/** Each page counts twice, when it is read and when it is written. */
function progressOf(pages: number, {progress}: ImportOptions): () => void {
  let steps = 0;
  return () => progress?.(Math.ceil(++steps / 2), pages);
}

/** Old addresses that lead to a note of the wiki. */
function claimed({redirects = []}: IndexedNote): string[] {
  return redirects.flatMap(({address}) => address ?? []);
}

/** The day on which a note counts as made; a note of a later day than today would be hidden. */
function dayOf({facts, planned}: SettledPage, source: Source, today: string): string {
  if (planned.post !== undefined) return planned.post.day;
  const days = [facts.created, source.files.get(planned.path)?.day, today];
  return days.find((day) => day !== undefined && day <= today) ?? today;
}

/** What the sidebar calls folders, and where they stand in it. */
function categoriesOf({folders}: Plan, pages: readonly SettledPage[], {notesDir, into}: ImportOptions): OutputFile[] {
  const opened = new Set(
    pages.filter(({planned}) => planned.to.endsWith('index')).map(({planned}) => planned.to.replace(/\/?index$/, '')),
  );
  const named = new Map(folders);
  const inTree = pages.some(({planned}) => planned.post === undefined);
  if (into !== '' && inTree && !opened.has(into) && !named.has(into))
    named.set(into, {folder: [], label: into.replace(/^.*\//, '')});
  return [...named].flatMap(([path, {label, position}]) => {
    if (path === '' || (label === undefined && position === undefined)) return [];
    const text = `${JSON.stringify({...(label !== undefined && {label}), ...(position !== undefined && {position})}, null, 2)}\n`;
    return [{path: `${notesDir}/${path}/_category_.json`, text}];
  });
}

function reportOf({source, options, survey, assets, locate}: Work, rendered: readonly Rendered[]): ImportReport {
  const links = keptLinks(rendered, {...options, source, locate, assets});
  const none = {words: 0, explained: 0, missing: [], links: 0, linksExplained: 0, lost: []};
  const skipped = survey.skipped.map(({path, why}): PageReport => ({...none, path, outcome: 'skipped', why}));
  const imported = rendered.map(({page, kept}): PageReport => {
    const {links: led = 0, explained: linksExplained = 0, lost = []} = links.get(page) ?? {};
    return {
      path: page.planned.path,
      outcome: 'imported',
      to: page.sourcePath,
      ...kept,
      links: led,
      linksExplained,
      lost,
    };
  });
  const findings = [...survey.findings, ...rendered.flatMap(({page}) => page.findings)].sort(compareFindings);
  const pages = [...imported, ...skipped].sort((a, b) => compareText(a.path, b.path));
  return {source: source.name, dialect: options.dialect.label, pages, files: assets.placed.size, findings};
}

function compareFindings(a: Finding, b: Finding): number {
  return compareText(a.path, b.path) || a.place.line - b.place.line || a.place.column - b.place.column;
}
