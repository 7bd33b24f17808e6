import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {inLittleMemory} from '../../kept/memory';
import {openStore} from '../../kept/store';
import {compileNotes, type KeptNote} from './notes';
import {writePlain, type Divided} from '../files';
import {LIGHT, type Lightened} from '../lighten';
import {serverRegistrySource} from '../sources';
import type {PageRecord} from '../shapes';
import {modulesOf, type Lent, type Modules} from '../told';

type Bundling = Parameters<NonNullable<Plugin['configureWebpack']>>[0];

/** Pages to be rendered from which Docusaurus starts a thread, and another for as many more. */
const PAGES_PER_THREAD = 100;

/** Modules from which memory is worth more than time: for ten thousand notes V8 would let four gigabytes stand that nobody needs. */
const MANY = 2000;

/** The table of modules for the rendering of pages. */
export const SERVER_REGISTRY = 'serverRegistry.js';

/** Compiles the notes, writes what needs no bundler, and where the rendering of pages finds it. */
export async function makeFiles(
  light: Lightened,
  {module, output}: Bundling,
  {siteDir, baseUrl, generatedFilesDir, siteConfig}: LoadContext,
): Promise<Divided> {
  const {programs, registry, inPlaceOf} = light;
  const kept = openStore<KeptNote>(siteDir, 'compiled');
  const modules = new Set([...programs.values()].flatMap((told) => Object.values(modulesOf(told))));
  // The border: a configuration may have no rules and no folder for its output, which Docusaurus's always has.
  const [rules, outDir] = [module?.rules ?? [], output?.path ?? ''];
  const settings = JSON.stringify(siteConfig);
  const compiling = () => compileNotes(modules, {siteDir, baseUrl, rules, kept, settings});
  const {bodies, copied, anew} = await (modules.size > MANY ? inLittleMemory(compiling) : compiling());
  kept.save();
  for (const [name, from] of copied) copy(from, path.join(outDir, name));
  // Docusaurus asks for it when all is bundled. Where most pages are kept, threads take longer to start than to work.
  if (anew < PAGES_PER_THREAD) siteConfig.future.faster.ssgWorkerThreads = false;
  const divided = writePlain(programs, {bodies, dataOf: dataIn(siteDir, generatedFilesDir), outDir});
  const lent = lentBy(light, divided, outDir);
  const [file, known] = [
    path.join(generatedFilesDir, LIGHT, 'lent.json'),
    Object.values(lent.programs).flatMap(Object.keys),
  ];
  writeFileSync(file, JSON.stringify(lent));
  const bundled = new Map(registry);
  for (const chunk of known) bundled.delete(chunk);
  const source = serverRegistrySource(bundled, {inPlaceOf, lent: file});
  writeFileSync(path.join(generatedFilesDir, LIGHT, SERVER_REGISTRY), source);
  return divided;
}

/** What the rendering of pages has to know. */
function lentBy({programs}: Lightened, {plain}: Divided, outDir: string): Lent {
  const [files, parts, pages]: [Record<string, Modules<string>>, Record<string, string>, Record<string, PageRecord>] = [
    {},
    {},
    {},
  ];
  for (const [name, told] of programs) {
    const file = plain.get(name);
    if (told[0] === 'page') pages[told[1].path.replace(/\/$/u, '')] = told[1];
    if (file === undefined) continue;
    if (told[0] === 'part') parts[told[1]] = file;
    else files[file] = modulesOf(told);
  }
  const own = Object.entries(pages).map(([at, {parts, doc}]) => [at, {parts, doc}] as const);
  return {outDir, programs: files, parts, pages: Object.fromEntries(own)};
}

/** Reads generated data by the name of its module. */
function dataIn(siteDir: string, generatedFilesDir: string): (module: string) => unknown {
  const folders = {'@site': siteDir, '@generated': generatedFilesDir};
  return (module) => {
    const file = module.replace(/^@(?:site|generated)/u, (alias) => folders[alias as keyof typeof folders]);
    return JSON.parse(readFileSync(file, 'utf8'));
  };
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), {recursive: true});
  copyFileSync(from, to);
}
