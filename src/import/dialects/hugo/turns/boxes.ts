import type {PhrasingContent, RootContent} from 'mdast';
import {admonition, details, text} from '../../../html/build';
import {boxName} from '../../../syntax/callout';
import {insideOf, phrasing, type HugoScene, type Turn} from '../scene';
import {valueOf, type Shortcode} from '../shortcode';

/** Boxes called after their kind: `{{% warning %}}`. */
const NAMED = (
  'note info tip warning danger caution important attention hint success error notice admonition alert callout pageinfo ' +
  'tldr question bug example abstract todo quote-box box warn'
).split(' ');

/** The parameters that name a kind, of boxes that have several. */
const KIND_KEYS = ['type', 'color', 'style', 'level', 'kind', 'context', 'theme'];

/** A box with its kind and title: of `{{% notice tip "Water" %}}`, `tip` and «Water». */
const box: Turn = (node, scene) => {
  const {kind, title} = headOf(node);
  const shown = titleOf(title, kind, scene);
  const folds = valueOf(node, ['open', 'expand', 'expanded']) ?? valueOf(node, ['collapsible', 'collapse']);
  const blocks = insideOf(node, {...scene, isInline: false});
  const rest = blocks.length > 0 ? blocks : textAlone(node, scene);
  if (folds === 'false' && shown.length > 0) return [details(shown, rest)];
  return [admonition(boxName(kind) ?? 'note', shown, rest)];
};

/** Some boxes are given their text as a value. */
function textAlone(node: Shortcode, scene: HugoScene): RootContent[] {
  return phrasing(valueOf(node, ['text', 'content', 'message', 'description']), scene);
}

function headOf(node: Shortcode): {kind: string; title?: string} {
  const own = node.name.toLowerCase();
  const title = valueOf(node, ['title', 'header', 'heading', 'summary']);
  const named = valueOf(node, KIND_KEYS);
  const isGeneric = ['notice', 'admonition', 'alert', 'callout', 'pageinfo', 'hint', 'box'].includes(own);
  const [first, second] = node.words;
  if (named !== undefined) return {kind: named, ...(title !== undefined && {title})};
  if (!isGeneric) return {kind: own, ...optional(title ?? (first === own ? second : first))};
  if (first !== undefined && boxName(first) !== undefined) return {kind: first, ...optional(title ?? second)};
  // One word in small letters is the name of a sign, as in Blowfish.
  const isSign = own === 'alert' && title === undefined && /^[a-z][a-z-]*$/.test(first ?? '');
  return {kind: own === 'hint' ? 'tip' : 'note', ...optional(title ?? (isSign ? undefined : first))};
}

function optional(title: string | undefined): {title?: string} {
  return title === undefined || title.trim() === '' ? {} : {title};
}

/** A kind that the wiki does not have names itself in the title. */
function titleOf(title: string | undefined, kind: string, scene: HugoScene): PhrasingContent[] {
  if (title !== undefined) return phrasing(title, scene);
  const isKnown = boxName(kind) !== undefined || kind === '' || NAMED.includes(kind.toLowerCase());
  return isKnown ? [] : [text(kind.charAt(0).toUpperCase() + kind.slice(1))];
}

/** Parts that fold. */
const folding: Turn = (node, scene) => {
  const title = valueOf(node, ['summary', 'title', 'header', 'label', 'name', 'text'], 0) ?? 'Details';
  return [details(phrasing(title, scene), insideOf(node, {...scene, isInline: false}))];
};

const FOLDING =
  'details collapse collapsible expand expandable accordion-item accordionitem spoiler fold collapsable'.split(' ');

export const BOXES: Readonly<Record<string, Turn>> = Object.fromEntries([
  ...NAMED.map((name) => [name, box] as const),
  ...FOLDING.map((name) => [name, folding] as const),
]);
