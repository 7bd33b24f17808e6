/** Where the site is published and where its notes are kept. */
export type Identity = {
  /** Owner and name of the repository, and its address at the host. */
  readonly owner: string;
  readonly name: string;
  readonly repositoryUrl: string;
  /** Branch that readers' edits start from. */
  readonly branch: string;
  /** Origin of the published site, without a path: `https://owner.github.io`. */
  readonly url: string;
  /** Path of the published site, with a slash at both ends: `/fieldnotes/`. */
  readonly baseUrl: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

const HOST = 'https://github.com';

/**
 * Reads the site's identity from the environment of the host's automation (`GITHUB_REPOSITORY`, and
 * `PAGES_ORIGIN` and `PAGES_BASE_PATH` as the Pages configuration step gives them), otherwise from the `repository`
 * of package.json. So a fork deploys without an edit. A repository `owner/owner.github.io` is served from the root.
 *
 * Throws when neither names a repository.
 */
export function identityOf(repository: string, env: Environment): Identity {
  const [owner, name] = ownerAndName(env.GITHUB_REPOSITORY || repository);
  const userSite = name.toLowerCase() === `${owner.toLowerCase()}.github.io`;
  return {
    owner,
    name,
    repositoryUrl: `${HOST}/${owner}/${name}`,
    branch: env.FIELDNOTES_BRANCH || 'main',
    url: env.PAGES_ORIGIN || `https://${owner.toLowerCase()}.github.io`,
    // The host says «nothing» for a site at the root of its origin, so that here nothing is a value.
    baseUrl: withSlashes(env.PAGES_BASE_PATH ?? (userSite ? '' : name)),
  };
}

/**
 * `github:a/b`, `a/b`, `https://github.com/a/b.git`, `git@github.com:a/b.git` → `['a', 'b']`
 */
function ownerAndName(repository: string): [string, string] {
  const below = repository.replace(/^(?:github:|git@[^:]+:|(?:git\+)?(?:https?|ssh|git):\/\/[^/]+\/)/, '');
  const [owner, name, ...rest] = below.replace(/(\.git)?\/?$/, '').split('/');
  if (!owner || !name || rest.length > 0) {
    throw new Error(
      `Cannot tell the repository from «${repository}». Set "repository" in package.json to "github:owner/name".`,
    );
  }
  return [owner, name];
}

/** `notes` → `/notes/`; empty → `/` */
function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
