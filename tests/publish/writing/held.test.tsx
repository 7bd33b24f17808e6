import {renderToString} from 'react-dom/server';
import {describe, expect, it} from 'vitest';
import heldLoader from '../../../src/publish/writing/held.cjs';
import {held, type Hot} from '../../../src/publish/writing/held';

const NOTE = `import {jsx as _jsx} from 'react/jsx-runtime';
export const frontMatter = {"title": "A"};
export const contentTitle = undefined;
export {default as metadata} from '@site/.docusaurus/a.json'

export const toc = [];
export default function MDXContent(props = {}) {
  return _jsx('p', {children: 'export default function MDXContent('});
}
`;

describe('the loader of notes, while writing,', () => {
  it('gives the content to what holds it, with all that the module says beside it', () => {
    const text = heldLoader(NOTE);
    expect(text).toMatch(/^import \{held\} from ".*held\.tsx";\n/u);
    expect(text).toContain("import metadata from '@site/.docusaurus/a.json';\nexport {metadata};");
    expect(text).toContain('\nfunction MDXContent(props = {}) {');
    expect(text).toContain("children: 'export default function MDXContent('");
    expect(text.trimEnd()).toMatch(
      /\nexport default held\(module\.hot, MDXContent, \{frontMatter, contentTitle, toc, metadata\}\);$/u,
    );
  });

  it('leaves alone what is no note that MDX compiled', () => {
    expect(heldLoader('module.exports = "a";')).toBe('module.exports = "a";');
  });
});

/** A module that takes the place of another, as the bundler does it: it leaves something to the next, and may be given up. */
function hotModule(data?: Hot['data']) {
  const seen = {accepted: false, invalid: false, left: {} as NonNullable<Hot['data']>};
  const hot: Hot = {
    ...(data !== undefined && {data}),
    accept: () => void (seen.accepted = true),
    dispose: (leave) => leave(seen.left),
    invalidate: () => void (seen.invalid = true),
  };
  return {hot, seen};
}

describe('held', () => {
  const [Old, New] = [() => 'old', () => 'new'];

  it('is a component that stays the same and shows what it was given last', () => {
    const first = hotModule();
    const Page = held(first.hot, Old, {toc: []});
    expect(renderToString(<Page />)).toBe('old');
    const second = hotModule(first.seen.left);
    expect(held(second.hot, New, {toc: []})).toBe(Page);
    expect(renderToString(<Page />)).toBe('new');
    expect(second.seen).toMatchObject({accepted: true, invalid: false});
  });

  it('has the page made anew when something else of the note has changed, once', () => {
    const first = hotModule();
    held(first.hot, Old, {toc: []});
    const second = hotModule(first.seen.left);
    held(second.hot, New, {toc: ['a']});
    expect(second.seen.invalid).toBe(true);
    const third = hotModule(second.seen.left);
    held(third.hot, New, {toc: ['a']});
    expect(third.seen.invalid).toBe(false);
  });

  it('is the content itself where nothing is exchanged', () => {
    expect(held(undefined, Old, {})).toBe(Old);
  });
});
