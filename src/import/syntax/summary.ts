import type {Parents, Root, RootContent} from 'mdast';

/** Puts a node in the place of `<!--more-->`, which ends the part of a page that lists show, in place. */
export function takeSummaries(parent: Parents): void {
  const children = parent.children.map((child): RootContent => {
    if ('children' in child) takeSummaries(child);
    if (child.type !== 'html' || !/^<!--\s*more\s*-->$/i.test(child.value.trim())) return child;
    return {type: 'truncate', ...(child.position !== undefined && {position: child.position})};
  });
  parent.children.splice(0, Infinity, ...children);
}

/** A post ends its summary once, between blocks; what is in no list has none. */
export function limitSummaries(tree: Root, isPost: boolean): void {
  let found = false;
  const limit = (parent: Parents, isTop: boolean) => {
    const children = parent.children.filter((child) => {
      if ('children' in child) limit(child, isTop && child.type === 'paragraph');
      if (child.type !== 'truncate') return true;
      const stays = isPost && isTop && !found;
      found ||= stays;
      return stays;
    });
    parent.children.splice(0, Infinity, ...children);
  };
  limit(tree, true);
}
