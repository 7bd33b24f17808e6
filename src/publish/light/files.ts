import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Body} from './compile/body';
import {dataSource, isData, plainSource, type Program} from './programs';
import {PAGES, modulesOf} from './told';

/** Programs of the site by how their files are made. */
export type Divided = {
  /** Names of the files that were written, by the names of their programs. */
  readonly plain: ReadonlyMap<string, string>;
  /** What only the bundler can make a file of. */
  readonly bundled: ReadonlyMap<string, Program>;
};

type Made = {
  /** Compiled notes by the names of their modules. */
  readonly bodies: ReadonlyMap<string, Body>;
  /** What a generated module of data holds. */
  readonly dataOf: (module: string) => unknown;
  readonly outDir: string;
};

/**
 * Writes the files of all programs that need no bundler into a built site's folder: those of data and of notes that have
 * bodies. Their names are by their content.
 */
export function writePlain(programs: ReadonlyMap<string, Program>, {bodies, dataOf, outDir}: Made): Divided {
  const generated = (module: string) => JSON.stringify(dataOf(module));
  const sourceOf = (module: string): string => {
    const body = bodies.get(module);
    if (body === undefined) return dataSource(generated(module));
    const {source, metadata} = body;
    return metadata === undefined ? source : `(r,m)=>(${source})(r,m,${generated(metadata)})`;
  };
  const isPlain = (module: string) => isData(module) || bodies.has(module);
  const [plain, bundled] = [new Map<string, string>(), new Map<string, Program>()];
  mkdirSync(path.join(outDir, PAGES), {recursive: true});
  for (const [name, told] of programs) {
    if (!Object.values(modulesOf(told)).every(isPlain)) {
      bundled.set(name, told);
      continue;
    }
    const text = plainSource(told, sourceOf);
    const file = `${PAGES}${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`;
    writeFileSync(path.join(outDir, file), text);
    plain.set(name, file);
  }
  return {plain, bundled};
}
