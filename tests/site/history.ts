import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOTES = 'tests/fixtures/notes';

type Commit = {
  readonly day: string;
  readonly author: string;
  readonly message: string;
  /** Paths below the folder of notes and texts. */
  readonly files: Readonly<Record<string, string>>;
  /** Renamings below the folder of notes, done before the files are written. */
  readonly moved?: Readonly<Record<string, string>>;
};

/**
 * Makes a repository in which the fixture notes have a history, and gives the variables by which git takes it for that of
 * the wiki. The last commit has the notes as they stand in the folder. What readers must not see of it, addresses too,
 * holds the word «numbat».
 */
export function fixtureHistory(dir: string): Readonly<Record<string, string>> {
  const env = {GIT_DIR: path.join(dir, '.git'), GIT_WORK_TREE: ROOT};
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', dir]);
  const stream = commitsOf(notesNow()).map(printed).join('');
  execFileSync('git', ['fast-import', '--quiet'], {input: stream, env: {...process.env, ...env}, cwd: ROOT});
  return env;
}

function notesNow(): Readonly<Record<string, string>> {
  const names = readdirSync(path.join(ROOT, NOTES), {recursive: true, encoding: 'utf8'}).sort();
  const files = names.filter((name) => path.extname(name) !== '');
  return Object.fromEntries(
    files.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(ROOT, NOTES, name), 'utf8')]),
  );
}

const SOIL = 'mlops/soil.mdx';
const BEANS = 'guides/sow-beans.mdx';
const OLD_BEANS = 'guides/beans.mdx';
/** The name that the talk on rain had as a draft. */
const OLD_RAIN = 'podcasts/numbatrain.mdx';
const RAIN = 'podcasts/rain.mdx';
const COMPOST = 'glossary/compost.mdx';
const DRAFT = 'mlops/quokkafile.mdx';

function commitsOf(now: Readonly<Record<string, string>>): Commit[] {
  const textOf = (name: string) => now[name] ?? '';
  const {[SOIL]: soil = '', [BEANS]: beans = '', [RAIN]: rain = '', ...others} = now;
  const firstSoil = soil
    .replace('It holds water, air and *small animals*.', 'It holds {/* numbatcomment */} water.')
    .replace('Feed the soil, not the plant.', 'Feed the plant.')
    .replace('status: evergreen', 'status: seedling');
  const secondSoil = soil.replace('*small animals*', 'worms').replace('It comes in October.', 'It comes late.');
  return [
    {day: '2024-01-03', author: 'Ada', message: 'Begin with numbatdrafts', files: {...others, [OLD_BEANS]: beans}},
    {day: '2024-01-04', author: 'Ada', message: 'Say what soil is', files: {[SOIL]: firstSoil}},
    {
      day: '2024-02-01',
      author: 'Bo',
      message: 'Say what lives in soil\n\nCo-authored-by: Cy Gardener <numbat-cy@example.org>',
      files: {[SOIL]: secondSoil},
    },
    {
      day: '2024-02-02',
      author: 'Bo',
      message: 'Sketch numbatplans',
      files: {
        [OLD_RAIN]: rain.replace('status:', 'draft: true\nstatus:').replace('They say', 'Numbatrain, they say'),
        [COMPOST]: textOf(COMPOST).replace('becomes compost', 'turns into compost'),
      },
    },
    {day: '2024-02-03', author: 'Ada', message: 'Turn to numbatdrafts', files: {[DRAFT]: `${textOf(DRAFT)}\n`}},
    {
      day: '2024-03-01',
      author: 'Ada',
      message: 'Put the guide where it belongs',
      moved: {[OLD_BEANS]: BEANS},
      files: {[BEANS]: beans.replace('Dig.', 'Dig deep.')},
    },
    {
      day: '2024-03-02',
      author: 'Bo',
      message: 'Publish the talk on rain',
      moved: {[OLD_RAIN]: RAIN},
      files: {[RAIN]: rain},
    },
    {
      day: '2024-03-03',
      author: 'Ada',
      message: 'Name the animals, thank numbat@example.org',
      files: {[SOIL]: soil},
    },
    {day: '2024-03-04', author: 'Cy Gardener', message: 'Dig less deep', files: {[BEANS]: beans}},
    {
      day: '2024-03-05',
      author: 'Ada',
      message: 'Mend numbatdrafts and more',
      files: {[DRAFT]: textOf(DRAFT), [COMPOST]: textOf(COMPOST)},
    },
  ];
}

/** A commit as `git fast-import` reads it. */
function printed({day, author, message, moved = {}, files}: Commit): string {
  const who = `${author} <numbat@example.org> ${Date.parse(`${day}T12:00:00Z`) / 1000} +0000`;
  const renamings = Object.entries(moved).map(([from, to]) => `R ${NOTES}/${from} ${NOTES}/${to}\n`);
  const texts = Object.entries(files).map(([name, text]) => `M 100644 inline ${NOTES}/${name}\n${data(text)}`);
  return [
    `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n`,
    data(message),
    ...renamings,
    ...texts,
    '\n',
  ].join('');
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
