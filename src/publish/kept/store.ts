import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {deserialize, serialize} from 'node:v8';
import {codeDigest} from './digest';

/** Values that an earlier run has made, by what they were made from. */
export type Store<Value> = {
  /** The value of a key; nothing for one that nobody has made. */
  readonly find: (key: string) => Value | undefined;
  readonly put: (key: string, value: Value) => void;
  /** Writes the values that were asked for or put in this run, and no others, for the next; nothing if they are as they were. */
  readonly save: () => void;
};

/** Folder of the stores from the site's root. */
const FOLDER = 'node_modules/.cache/fieldnotes';

/** Bytes of the digest before the values. */
const DIGEST = 20;

/**
 * Opens the store of a name. Values are plain data, such as `v8.serialize` takes. What other code has made, or what is broken,
 * counts as nothing; so does everything where Docusaurus is told to keep nothing. Never throws.
 *
 * `openStore<Words>(siteDir, 'words').find(keyOf(text))` → what an earlier run has put there
 */
export function openStore<Value>(siteDir: string, name: string, code: () => string = () => codeDigest()): Store<Value> {
  if (process.env.DOCUSAURUS_NO_PERSISTENT_CACHE) return {find: () => undefined, put() {}, save() {}};
  const file = path.join(siteDir, FOLDER, name);
  let digest: string | undefined;
  const codeNow = () => (digest ??= code());
  let known: ReadonlyMap<string, Value> | undefined;
  const used = new Map<string, Value>();
  let isNew = false;
  return {
    find(key) {
      known ??= valuesIn<Value>(file, codeNow());
      const value = used.has(key) ? used.get(key) : known.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    put(key, value) {
      isNew = true;
      used.set(key, value);
    },
    save() {
      if (!isNew && used.size === known?.size) return;
      isNew = false;
      known = used;
      write(file, codeNow(), serialize(used));
    },
  };
}

type Making<From, Value> = {readonly make: (from: From) => Value; readonly keyOf: (from: From) => string};

/** Makes a value, or takes the one that is kept by the key of what it is made from; without a store, makes it. */
export function keeping<From, Value>(
  kept: Store<Value> | undefined,
  {make, keyOf}: Making<From, Value>,
): (from: From) => Value {
  if (kept === undefined) return make;
  return (from) => {
    const key = keyOf(from);
    const known = kept.find(key);
    if (known !== undefined) return known;
    const made = make(from);
    kept.put(key, made);
    return made;
  };
}

/** A short name for texts, which are told apart also by where one ends and the next begins. */
export function keyOf(...texts: readonly string[]): string {
  const hash = createHash('sha1');
  for (const text of texts) hash.update(`${text.length} ${text}`);
  return hash.digest('base64url');
}

function valuesIn<Value>(file: string, code: string): ReadonlyMap<string, Value> {
  try {
    const bytes = readFileSync(file);
    const values = bytes.subarray(DIGEST);
    if (!bytes.subarray(0, DIGEST).equals(digestOf(code, values))) return new Map();
    // The border: the digest says that these are the bytes that this code has written.
    return deserialize(values) as ReadonlyMap<string, Value>;
  } catch {
    return new Map();
  }
}

/** Written aside and renamed, so that a run that is broken off leaves no half of a file. */
function write(file: string, code: string, values: Buffer): void {
  try {
    mkdirSync(path.dirname(file), {recursive: true});
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, Buffer.concat([digestOf(code, values), values]));
    renameSync(aside, file);
  } catch {
    // A folder that cannot be written to is no harm.
  }
}

function digestOf(code: string, values: Buffer): Buffer {
  return createHash('sha1').update(code).update(values).digest();
}
