import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {gunzipSync, inflateRawSync, inflateSync} from 'node:zlib';
import {describe, expect, inject, it} from 'vitest';

/** In all that hidden notes of the fixtures say, are called, and use; and in nothing else. */
const HIDDEN = 'quokka';
/** The same for an unlisted note. */
const UNLISTED = 'wombat';

const UNPACKED = [gunzipSync, inflateSync, inflateRawSync];

/** Every file of the built site, by path, as text in which each byte is a letter; what is compressed also as it was before. */
const outputs = () =>
  readdirSync(inject('siteDir'), {recursive: true, encoding: 'utf8'})
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => statSync(path.join(inject('siteDir'), file)).isFile())
    .sort()
    .map((file) => ({file, text: textOf(readFileSync(path.join(inject('siteDir'), file)))}));

function textOf(bytes: Buffer): string {
  const unpacked = UNPACKED.flatMap((unpack) => {
    try {
      return [unpack(bytes).toString('latin1')];
    } catch {
      return [];
    }
  });
  return [bytes.toString('latin1'), ...unpacked].join('\n').toLowerCase();
}

const holding = (word: string) =>
  outputs().flatMap(({file, text}) => (file.toLowerCase().includes(word) || text.includes(word) ? [file] : []));

describe('every byte of every output', () => {
  it('is looked at, also where it is compressed', () => {
    const files = holding('compost');
    expect(files).toContain('glossary/compost/index.html');
    expect(files.some((file) => file.startsWith('search-index/'))).toBe(true);
    expect(files.some((file) => file.startsWith('assets/js/'))).toBe(true);
  });

  it('says nothing of a draft, an unpublished folder or a day to come, nor of what only they use', () => {
    expect(holding(HIDDEN)).toEqual([]);
  });

  it('says nothing of an unlisted note but at its address', () => {
    const files = holding(UNLISTED);
    const own = files.filter((file) => !file.startsWith('assets/'));
    expect(own).toEqual(['mlops/unlisted/index.html']);
    const page = readFileSync(path.join(inject('siteDir'), own[0] ?? ''), 'utf8');
    expect(page).toMatch(/name=["']?robots["']? content=["']?noindex/);
    // Its own script, which nothing names but its page, and the list of the files of that.
    const scripts = files.filter((file) => file.startsWith('assets/'));
    expect(scripts).toEqual([expect.stringMatching(/^assets\/pages\//u)]);
    expect(holding(path.basename(scripts[0] ?? '', '.js'))).toEqual(
      [...own, 'mlops/unlisted/page.json', ...scripts].sort(),
    );
    // Nothing that is loaded by other pages has so much as its address.
    const loaded = holding('mlops/unlisted').filter((file) => file.startsWith('assets/'));
    expect(loaded).toEqual(scripts);
  });
});
