import type {PropSidebarItem, PropVersionMetadata} from '@docusaurus/plugin-content-docs';
import {describe, expect, it} from 'vitest';
import {withoutUnlisted} from '../../src/notes/unlisted';

const link = (docId: string, unlisted = false): PropSidebarItem => ({
  type: 'link',
  href: `/${docId}`,
  label: docId,
  docId,
  unlisted,
});
const category = (label: string, items: PropSidebarItem[], more: object = {}): PropSidebarItem => ({
  type: 'category',
  label,
  collapsed: true,
  collapsible: true,
  items,
  ...more,
});

const version: PropVersionMetadata = {
  pluginId: 'default',
  version: 'current',
  label: 'Next',
  banner: null,
  badge: false,
  noIndex: false,
  className: 'v',
  isLast: true,
  docs: {a: {id: 'a', title: 'A', description: ''}, secret: {id: 'secret', title: 'S', description: ''}},
  docsSidebars: {
    notes: [
      link('a'),
      link('secret', true),
      category('Mixed', [link('b'), link('secret2', true)], {href: '/mixed', linkUnlisted: true}),
      category('Gone', [link('secret3', true)], {href: '/gone', linkUnlisted: true}),
      category('Kept', [link('c')], {href: '/kept'}),
    ],
  },
};

describe('withoutUnlisted', () => {
  it('keeps in the data of all pages what is listed, and nothing else', () => {
    const route = {path: '/', component: 'root', routes: [{path: '/', component: 'version', props: {version}}]};
    const listed = withoutUnlisted(route, (id) => id.startsWith('secret'));
    expect(listed.routes?.[0]?.props?.version).toEqual({
      ...version,
      docs: {a: {id: 'a', title: 'A', description: ''}},
      docsSidebars: {
        notes: [link('a'), category('Mixed', [link('b')]), category('Kept', [link('c')], {href: '/kept'})],
      },
    });
  });

  it('leaves other routes as they are', () => {
    const route = {path: '/x', component: 'x', exact: true, props: {tags: ['secret']}};
    expect(withoutUnlisted(route, () => true)).toEqual(route);
  });
});
