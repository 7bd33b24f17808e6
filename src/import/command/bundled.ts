import {Module} from 'node:module';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {inLittleMemory} from '../../publish/kept/memory';
import {importNotes, type ImportOptions, type ImportResult} from '../pipeline';
import type {Source} from '../types';
import {proofread} from './proofread';
import type * as Whole from './whole';

/** Pages from which making one script of the import takes less time than it saves. */
const MANY = 150;

const WHOLE = fileURLToPath(new URL('./whole.ts', import.meta.url));

const PAGE = /\.(?:md|mdx|markdown)$/iu;

/**
 * `importNotes`; of many pages by one script of all that it consists of, which takes three quarters of the time that its
 * modules take one by one, and with a thread that reads what is written. The result is the same. Throws what `importNotes`
 * throws.
 */
export async function importBundled(
  source: Source,
  options: ImportOptions,
  {least = MANY}: {readonly least?: number} = {},
): Promise<ImportResult> {
  const pages = [...source.files.keys()].filter((path) => PAGE.test(path)).length;
  if (pages < least) return importNotes(source, options);
  const script = await scriptOf(WHOLE);
  const whole = exportsOf(script);
  const dialect = whole.dialectNamed(options.dialect.name);
  return inLittleMemory(async () => {
    const reading = proofread(script, whole, dialect, source.files.size);
    try {
      const {drafts, result, onPage} = whole.writeNotes(source, {...options, dialect}, reading.add);
      return result(await reading.proofs(drafts, onPage));
    } finally {
      await reading.end();
    }
  });
}

async function scriptOf(file: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  return outputFiles[0]?.text ?? '';
}

function exportsOf(text: string): typeof Whole {
  const script = new CompiledModule(WHOLE);
  script._compile(text, WHOLE);
  // The border: what a script exports has no type; it is made of the file that this one is of.
  return script.exports as typeof Whole;
}

/** Node's own module, with the way to run a text as one, which its types leave out. */
const CompiledModule = Module as unknown as new (id: string) => {
  readonly exports: unknown;
  readonly _compile: (text: string, file: string) => void;
};
