import {readFileSync} from 'node:fs';
import path from 'node:path';
import {setImmediate as turn} from 'node:timers/promises';
import {transform} from 'esbuild';
import {keyOf, type Store} from '../../kept/store';
import {bodyOf, type Body} from './body';
import {loadersOf, type Loader, type Rules} from './rules';
import {Running, isCurrent, withoutQuery, type Output, type Source} from './run';

/** A note as it was compiled, with what it was made from beside its own text; without a body when it needs the bundler. */
export type KeptNote = Pick<Output, 'files' | 'links'> & {readonly body?: Body};

/** Where notes are and how they are compiled. */
export type Compiling = {
  readonly siteDir: string;
  /** The rules of the bundler that compiles what is not compiled here. */
  readonly rules: Rules;
  /** Stands for all settings of the site. */
  readonly settings: string;
  readonly kept: Store<KeptNote>;
};

/** What came of compiling. */
export type Compiled = {
  readonly bodies: ReadonlyMap<string, Body>;
  /** How many notes were not as an earlier run has kept them, those for the bundler among them. */
  readonly anew: number;
};

/** `@site/docs/a.mdx`, `@site/docs/journal/b.md?truncated=true` */
const NOTE = /^@site\/.*\.mdx?(?:\?.*)?$/u;

/**
 * What imports something in all likelihood: statements of modules, pictures, embedded parts, links to files that are no
 * notes. A note that has none and imports all the same goes to the bundler too, only later.
 */
const IMPORTS = /^(?:import|export)\s|!\[[^\]]*\]\((?!https?:)|^\[[^\]]+\]:\s*\.|\brequire\(|!\[\[/mu;

/** What the browsers of the site understand. */
const MINIFIED = {minify: true, target: 'es2020', charset: 'utf8', legalComments: 'none'} as const;

/**
 * Compiles notes as the bundler's loaders do, each once and without the bundler: gives the bodies of those that need nothing
 * that only a bundler has, by the names of their modules. What an earlier run has compiled is taken from there when
 * nothing that it was made from has changed. A note that does not compile is left to the bundler, which says why.
 */
export async function compileNotes(
  modules: Iterable<string>,
  {siteDir, rules, settings, kept}: Compiling,
): Promise<Compiled> {
  const running = new Running();
  const bodies = new Map<string, Promise<Body | undefined>>();
  let anew = 0;
  for (const module of modules) {
    if (!NOTE.test(module)) continue;
    const resource = path.join(siteDir, module.slice('@site/'.length));
    const file = withoutQuery(resource);
    const loaders = loadersOf(rules, file);
    const text = loaders && textOf(file);
    if (text === undefined || IMPORTS.test(text)) {
      anew++;
      continue;
    }
    const key = keyOf(settings, module, text);
    const known = kept.find(key);
    if (known !== undefined && isCurrent(known, file, loaders ?? [])) {
      bodies.set(module, Promise.resolve(known.body));
      continue;
    }
    anew++;
    // One after the other, as each holds a tree of its note; the bundler, which runs meanwhile, is let in between.
    await turn();
    const made = await compiled(running, {resource, text}, loaders ?? []);
    if (made === undefined) continue;
    bodies.set(
      module,
      made.body.then((body) => {
        kept.put(key, {files: made.files, links: made.links, ...(body !== undefined && {body})});
        return body;
      }),
    );
  }
  const all = await Promise.all([...bodies].map(async ([module, body]) => [module, await body] as const));
  return {
    bodies: new Map(all.flatMap(([module, body]) => (body === undefined ? [] : [[module, body] as const]))),
    anew,
  };
}

type Made = Pick<Output, 'files' | 'links'> & {readonly body: Promise<Body | undefined>};

async function compiled(running: Running, note: Source, loaders: readonly Loader[]): Promise<Made | undefined> {
  try {
    const {code, files, links} = await running.run(note, loaders);
    return {files, links, body: minified(bodyOf(code)).catch(() => undefined)};
  } catch {
    return undefined;
  }
}

/** The body in fewer letters, made beside what goes on. */
async function minified(body: Body | undefined): Promise<Body | undefined> {
  if (body === undefined) return undefined;
  const {code} = await transform(`$(${body.source})`, MINIFIED);
  return {...body, source: code.slice('$('.length, code.lastIndexOf(')'))};
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
