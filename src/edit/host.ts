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
