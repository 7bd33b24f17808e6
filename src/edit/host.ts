/** A note's source at the repository's host. */
export type HostedSource = {
  /** Address of the repository, without a slash at its end. */
  readonly repositoryUrl: string;
  readonly branch: string;
  /** Path of the note from the repository's root, with forward slashes. */
  readonly sourcePath: string;
};

/**
 * Address of a note's source in the host's editor; whoever may not write is led to a fork and a pull request.
 *
 * `{repositoryUrl: 'https://github.com/a/b', branch: 'main', sourcePath: 'docs/What now?.mdx'}`
 * → `https://github.com/a/b/edit/main/docs/What%20now%3F.mdx`
 */
export function editHref({repositoryUrl, branch, sourcePath}: HostedSource): string {
  return `${repositoryUrl}/edit/${branch}/${sourcePath.split('/').map(encodeURIComponent).join('/')}`;
}

/** Accents that can be left off; marks of other scripts are letters, and without them ガラス, glass, is カラス, a crow. */
const ACCENTS = /[\u0300-\u036F]/gu;

/** What every note says of itself, for the writer to fill in; the check of notes names what is missing. */
const EMPTY_KEYS = ['description: ', 'kind: concept', 'status: seedling', 'tags: []', 'created: '];

/**
 * Address of the host's form for a new file, with the front matter of a note of that title in it.
 *
 * `title: 'Data drift'` → `…/new/main/docs?filename=data-drift.mdx&value=---%0Atitle%3A…`
 */
export function newNoteHref({
  repositoryUrl,
  branch,
  title,
}: Omit<HostedSource, 'sourcePath'> & {readonly title: string}): string {
  const plain = title.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
  const name = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^[-\p{M}]+|-$/gu, '') || 'new-note';
  const value = ['---', `title: ${JSON.stringify(title)}`, ...EMPTY_KEYS, '---', ''].join('\n');
  return `${repositoryUrl}/new/${branch}/docs?${new URLSearchParams({filename: `${name}.mdx`, value}).toString()}`;
}

/** Addresses of the history of a note, and of the form for a problem with it, the note's page filled in. */
export function hostLinks({editUrl, page}: {readonly editUrl: string; readonly page: string}): {
  readonly history: string;
  readonly report: string;
} {
  const {origin, pathname} = new URL(editUrl);
  const [, owner, name, , ...source] = pathname.split('/');
  const repository = `${origin}/${owner}/${name}`;
  const query = new URLSearchParams({template: 'problem.yml', page});
  return {history: `${repository}/commits/${source.join('/')}`, report: `${repository}/issues/new?${query.toString()}`};
}
