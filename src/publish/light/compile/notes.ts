import {readFileSync} from 'node:fs';
import path from 'node:path';
import {setImmediate as turn} from 'node:timers/promises';
import {transform} from 'esbuild';
import {keyOf, type Store} from '../../kept/store';
import {withAddresses} from './assets';
import {bodyOf, type Body} from './body';
import {copiesFrom, type Copied} from './copies';
import {loadersOf, type Loader, type Rules} from './rules';
import {Running, isCurrent, withoutQuery, type Output, type Source} from './run';

/** A note as it was compiled, with what it was made from beside its own text; without a body when it needs the bundler. */
export type KeptNote = Pick<Output, 'files' | 'links'> & {readonly body?: Body; readonly copied: readonly Copied[]};

/** Where notes are and how they are compiled. */
export type Compiling = {
  readonly siteDir: string;
  readonly baseUrl: string;
  /** The rules of the bundler that compiles what is not compiled here. */
  readonly rules: Rules;
  /** Stands for all settings of the site. */
  readonly settings: string;
  readonly kept: Store<KeptNote>;
};

/** What came of compiling. */
export type Compiled = {
  readonly bodies: ReadonlyMap<string, Body>;
  /** Files that these show or lead to, by their names in the site. */
  readonly copied: ReadonlyMap<string, string>;
  /** How many notes were not as an earlier run has kept them, those for the bundler among them. */
  readonly anew: number;
};

/** `@site/docs/a.mdx`, `@site/docs/journal/b.md?truncated=true` */
const NOTE = /^@site\/.*\.mdx?(?:\?.*)?$/u;

/**
 * What imports a module in all likelihood. A note that has no such line and imports one all the same goes to the bundler too, only
 * later.
 */
const IMPORTS = /^import\s/mu;

/** Blocks of code, whose languages import too. */
const CODE = /^[ >\t]*(?<fence>`{3,}|~{3,}).*\n(?:.*\n)*?[ >\t]*\k<fence>/gmu;

/** What the browsers of the site understand. */
const MINIFIED = {minify: true, target: 'es2020', charset: 'utf8', legalComments: 'none'} as const;

/**
 * Compiles notes as the bundler's loaders do, each once and without the bundler: gives the bodies of those that need nothing
 * that only a bundler has, by the names of their modules. What an earlier run has compiled is taken from there when
 * nothing that it was made from has changed. A note that does not compile is left to the bundler, which says why.
 */
export async function compileNotes(modules: Iterable<string>, compiling: Compiling): Promise<Compiled> {
  const {siteDir, rules, settings, kept} = compiling;
  const running = new Running();
  const notes = new Map<string, Promise<Pick<KeptNote, 'body' | 'copied'>>>();
  let anew = 0;
  for (const module of modules) {
    if (!NOTE.test(module)) continue;
    const resource = path.join(siteDir, module.slice('@site/'.length));
    const file = withoutQuery(resource);
    const loaders = loadersOf(rules, file);
    const text = loaders && textOf(file);
    if (loaders === undefined || text === undefined || IMPORTS.test(text.replaceAll(CODE, ''))) {
      anew++;
      continue;
    }
    const key = keyOf(settings, module, text);
    const known = kept.find(key);
    if (known !== undefined && isCurrent(known, file, loaders)) {
      notes.set(module, Promise.resolve(known));
      continue;
    }
    anew++;
    // One after the other, as each holds a tree of its note; the bundler, which runs meanwhile, is let in between.
    await turn();
    const compiled = await compile(running, {resource, text, loaders}, compiling);
    if (compiled === undefined) continue;
    const keep = (note: KeptNote) => {
      kept.put(key, note);
      return note;
    };
    notes.set(module, compiled.finished.then(keep));
  }
  const all = await Promise.all([...notes].map(async ([module, note]) => [module, await note] as const));
  return {
    bodies: new Map(all.flatMap(([module, {body}]) => (body === undefined ? [] : [[module, body] as const]))),
    copied: new Map(
      all.flatMap(([, {body, copied}]) => (body === undefined ? [] : copied.map(([from, to]) => [to, from]))),
    ),
    anew,
  };
}

type Note = Source & {readonly loaders: readonly Loader[]};

/** Compiles a note, but for what can be finished beside the next. Gives nothing for one that does not compile. */
async function compile(
  running: Running,
  {loaders, ...source}: Note,
  {baseUrl}: Compiling,
): Promise<{readonly finished: Promise<KeptNote>} | undefined> {
  try {
    const {code, files, links} = await running.run(source, loaders);
    const copies = copiesFrom(path.dirname(source.resource), baseUrl);
    const body = bodyOf(withAddresses(code, copies.urlOf));
    const made = {files: [...files, ...copies.files], links, copied: copies.copied};
    const finished = minified(body).then((short) => ({...made, ...(short !== undefined && {body: short})}));
    return {finished};
  } catch {
    return undefined;
  }
}

/** The body in fewer letters, made beside what goes on. */
async function minified(body: Body | undefined): Promise<Body | undefined> {
  if (body === undefined) return undefined;
  try {
    const {code} = await transform(`$(${body.source})`, MINIFIED);
    return {...body, source: code.slice('$('.length, code.lastIndexOf(')'))};
  } catch {
    // What is not understood by it the bundler may understand, or say what is wrong with it.
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
