import type {Image, Parents, RootContent} from 'mdast';
import type {SiteScene} from './scene';

const LIGHT = /#(?:only-light|gh-light-mode-only)$/;
const DARK = /#(?:only-dark|gh-dark-mode-only)$/;

/** Of a picture for light pages and one for dark ones the first stays, in place. */
export function turnPictures(parent: Parents, scene: SiteScene): void {
  const hasLight = parent.children.some((child) => child.type === 'image' && LIGHT.test(child.url));
  const children = parent.children.filter((child: RootContent) => {
    if ('children' in child) turnPictures(child, scene);
    if (child.type !== 'image') return true;
    const isDark = DARK.test(child.url);
    plainAddress(child);
    if (!isDark || !hasLight) return true;
    const what = 'A picture for dark pages, beside one for light pages';
    const lost = {words: child.alt ?? '', links: [child.url]};
    scene.remark(child, {rule: 'dark-picture', outcome: 'dropped', what, became: 'Left out', ...lost});
    return false;
  });
  parent.children.splice(0, Infinity, ...children);
}

function plainAddress(node: Image): void {
  node.url = node.url.replace(LIGHT, '').replace(DARK, '');
}
