import {existsSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {aliasedSitePathToRelativePath, docuHash} from '@docusaurus/utils';
import {connectionsMiddleware, writeConnections} from './connected';
import {whileWriting} from '../publish/whileWriting';
import {checkNote} from './check';
import {dayOf} from './days';
import {checkFolder, isPart, readTexts} from './files';
import type {NoteIndex} from './graph/types';
import {loadedNotes, type LoadedNote} from './loaded';
import type {OpenNotes, WithNotes} from './open';
import {changesOf, kindCounts, topicsOf} from './overview';
import {termTaker} from './glossary/taken';
import {glossaryOf} from './glossary/terms';
import {formatProblems, sortProblems} from './problems';
import {decoded} from './reading/address';
import {permalinkOf} from './resolution/permalink';
import {rememberedCheck} from './remembered';
import type {Report} from './report/parts';
import {reportOf} from './report/report';
import {problemsBetween} from './transform/problems';
import {takenBy} from './transform/taken';
import {NO_HISTORY, hasHistory} from './vcs';

/** Notes among the recent changes on the home page. */
const RECENT = 8;

/**
 * Checks all notes before anything is made from them, and adds the pages that are made from all notes: the home page.
 * In a build, problems stop it; while writing they are printed after each save.
 *
 * Throws, in a build, with all problems as its message.
 */
export default async function notesPlugin(context: LoadContext, options: WithNotes): Promise<Plugin> {
  const notes = options.notes();
  const {siteDir} = notes;
  const {baseUrl, generatedFilesDir} = context;
  const building = process.env.NODE_ENV === 'production';
  const takenDir = path.join(generatedFilesDir, 'notes', 'default');
  const termsTakenBy = termTaker();
  const checked = rememberedCheck(checkNote);
  const reported = reportOnce(notes);
  const keep = once(notes.keep);
  let printed = '';
  const print = async () => {
    const report = await check(notes, checked);
    if (report !== printed) console.warn(report === '' ? '\nAll notes are in order.' : `\n${report}\n`);
    printed = report;
  };
  if (!hasHistory(siteDir)) console.warn(NO_HISTORY);
  if (building) {
    const report = await check(notes, checked);
    if (report !== '') throw new Error(`These notes need mending:\n\n${report}`);
  }

  return {
    name: 'notes',
    configureWebpack: () => ({
      // Code is coloured when a page is built; the theme would load the grammars for its own block all the same.
      resolve: {alias: {'prism-react-renderer': false}},
      // In a small wiki the chunk of what many pages share would take in the whole of Mermaid, which few pages need.
      optimization: {splitChunks: {cacheGroups: {common: false}}},
      module: {rules: [takenRule(notes, takenDir)]},
      ...whileWriting('connections', baseUrl, connectionsMiddleware(notes)),
    }),
    // Nothing is watched: whenever another plugin has loaded notes again, this is asked too.
    async allContentLoaded({allContent, actions: {addRoute, createData}}) {
      if (!building) await print();
      const index = await notes.index();
      const glossary = glossaryOf(index);
      await Promise.all(
        [...index.names.notes.values()].map(async (note) => {
          const {text} = notes.textOf(note.sourcePath);
          const linked = takenBy(index, note.sourcePath, notes.textOf);
          const taken = [...linked, ...termsTakenBy({note, index, glossary, text, embedded: linked})];
          const file = takenFile(note.sourcePath);
          // What was taken before, in this run or an earlier one, is not kept.
          if (taken.length > 0 || existsSync(path.join(takenDir, file))) await createData(file, JSON.stringify(taken));
        }),
      );
      const loaded = loadedNotes(allContent);
      expectAddresses(loaded, index, baseUrl);
      const recent = changesOf(loaded).slice(0, RECENT);
      const home = {kinds: kindCounts(loaded), topics: topicsOf(loaded, baseUrl), recent};
      addRoute({path: baseUrl, exact: true, component: '@site/src/wiki/HomePage.tsx', props: {overview: home}});
      const report = await reported(index);
      addRoute({path: `${baseUrl}report/`, exact: true, component: '@site/src/wiki/ReportPage.tsx', props: {report}});
      // By now all of it has been asked for. What is saved later is read again by the next run.
      keep();
    },
    postBuild: ({outDir}) => writeConnections(notes, outDir),
  };
}

/** What is done the first time alone. */
function once(does: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) does();
    isDone = true;
  };
}

async function check(notes: OpenNotes, checked: typeof checkNote): Promise<string> {
  const [{problems}, index] = await Promise.all([checkFolder(notes, checked), notes.refresh()]);
  const parts = await readTexts(notes.siteDir, [...index.names.files].filter(isPart));
  return formatProblems(sortProblems([...problems, ...problemsBetween(index, notes.textOf, parts)]));
}

/** The report of an index, made once for it. */
function reportOnce(notes: OpenNotes): (index: NoteIndex) => Promise<Report> {
  const known = new WeakMap<NoteIndex, Report>();
  return async (index) => {
    const report =
      known.get(index) ?? reportOf(index, {changed: await daysOfChange(notes), mentions: await notes.mentions()});
    known.set(index, report);
    return report;
  };
}

/** Day of each listed note's last change, by its path. */
async function daysOfChange(notes: OpenNotes): Promise<ReadonlyMap<string, string>> {
  const {histories} = await notes.history();
  const days = [...histories].flatMap(([path, {changed}]) =>
    changed === undefined ? [] : [[path, dayOf(changed)] as const],
  );
  return new Map(days);
}

/**
 * Throws when a note's page is to have another address than the index says: links between notes would lead nowhere, and
 * nobody would see it before a reader does.
 */
function expectAddresses(loaded: readonly LoadedNote[], {names}: NoteIndex, baseUrl: string): void {
  for (const {source, permalink} of loaded) {
    const note = names.notes.get(aliasedSitePathToRelativePath(source));
    const expected = note && baseUrl + permalinkOf(note, names.root).slice(1);
    if (expected !== undefined && expected !== decoded(permalink.endsWith('/') ? permalink : `${permalink}/`)) {
      throw new Error(`The page of ${note?.sourcePath} is at ${permalink}, where the index of notes has ${expected}.`);
    }
  }
}

/** Notes' pages are made again when what they take from other notes changes, which is kept in a file for each. */
function takenRule({siteDir, notesDir}: OpenNotes, dir: string) {
  const fileOf = (notePath: string) =>
    path.join(dir, takenFile(path.relative(siteDir, notePath).split(path.sep).join('/')));
  return {
    test: /\.mdx?$/i,
    include: path.join(siteDir, notesDir) + path.sep,
    enforce: 'pre' as const,
    use: [{loader: path.join(__dirname, 'taken.cjs'), options: {fileOf}}],
  };
}

function takenFile(sourcePath: string): string {
  return `${docuHash(sourcePath)}.json`;
}
