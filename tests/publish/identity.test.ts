import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {identityOf} from '../../src/publish/identity';

const REPOSITORY = 'github:ada/garden';

describe('identityOf', () => {
  it('reads everything from package.json where nothing else is said', () => {
    expect(identityOf(REPOSITORY, {})).toEqual({
      owner: 'ada',
      name: 'garden',
      repositoryUrl: 'https://github.com/ada/garden',
      branch: 'main',
      url: 'https://ada.github.io',
      baseUrl: '/garden/',
    });
  });

  it('reads a fork from what its automation says', () => {
    const env = {
      GITHUB_REPOSITORY: 'Bo/Wiki',
      PAGES_ORIGIN: 'https://wiki.example.org',
      PAGES_BASE_PATH: '/deep/wiki',
      FIELDNOTES_BRANCH: 'trunk',
    };
    expect(identityOf(REPOSITORY, env)).toEqual({
      owner: 'Bo',
      name: 'Wiki',
      repositoryUrl: 'https://github.com/Bo/Wiki',
      branch: 'trunk',
      url: 'https://wiki.example.org',
      baseUrl: '/deep/wiki/',
    });
  });

  it.each([
    ['a repository', {GITHUB_REPOSITORY: 'Bo/Wiki'}, 'https://bo.github.io', '/Wiki/'],
    ['the repository of an owner’s site', {GITHUB_REPOSITORY: 'Bo/bo.github.io'}, 'https://bo.github.io', '/'],
    [
      'an address of its own, at its root',
      {PAGES_ORIGIN: 'https://a.example', PAGES_BASE_PATH: ''},
      'https://a.example',
      '/',
    ],
    ['a path with slashes', {PAGES_BASE_PATH: '//notes//'}, 'https://ada.github.io', '/notes/'],
  ])('publishes %s at the address of its Pages', (_, env, url, baseUrl) => {
    expect(identityOf(REPOSITORY, env)).toMatchObject({url, baseUrl});
  });

  it('takes variables that are set to nothing for not set', () => {
    const env = {GITHUB_REPOSITORY: '', PAGES_ORIGIN: '', FIELDNOTES_BRANCH: ''};
    expect(identityOf(REPOSITORY, env)).toEqual(identityOf(REPOSITORY, {}));
  });

  it.each(['garden', 'github:garden', '', ':/', '.git'])('throws for «%s», which names no repository', (repository) => {
    expect(() => identityOf(repository, {})).toThrow(/Cannot tell the repository from/);
  });

  it('says how to mend a repository that it cannot tell', () => {
    expect(() => identityOf('garden', {})).toThrowErrorMatchingInlineSnapshot(
      `[Error: Cannot tell the repository from «garden». Set "repository" in package.json to "github:owner/name".]`,
    );
  });

  it('reads owner and name from every way to write them', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,8}[A-Za-z0-9]$/);
    fc.assert(
      fc.property(word, word, (owner, name) => {
        const written = [
          `${owner}/${name}`,
          `github:${owner}/${name}`,
          `https://github.com/${owner}/${name}`,
          `https://github.com/${owner}/${name}.git`,
          `git+https://github.com/${owner}/${name}.git`,
          `git@github.com:${owner}/${name}.git`,
          `https://github.com/${owner}/${name}/`,
        ];
        for (const repository of written) expect(identityOf(repository, {})).toMatchObject({owner, name});
      }),
    );
  });

  it('gives a base path with one slash at each end', () => {
    const paths = fc.array(fc.constantFrom('/', 'a', 'b'), {maxLength: 6}).map((parts) => parts.join(''));
    fc.assert(
      fc.property(paths, (path) => {
        expect(identityOf(REPOSITORY, {PAGES_BASE_PATH: path}).baseUrl).toMatch(/^\/(?:[^/].*[^/]\/|[^/]\/)?$/);
      }),
    );
  });
});
