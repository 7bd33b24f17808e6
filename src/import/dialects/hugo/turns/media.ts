import type {Image, PhrasingContent, RootContent} from 'mdast';
import {component, link, paragraph, text} from '../../../html/build';
import {folderOf, lastOf} from '../../../../notes/resolution/paths';
import {isPicture} from '../../../links/assets';
import {oneLine, textOf} from '../../../read/text';
import {changed, insideOf, phrasing, type HugoScene, type Turn} from '../scene';
import {valueOf, type Shortcode} from '../shortcode';
import {asWritten} from './unknown';

const SOURCES = ['src', 'url', 'image', 'path', 'file', 'filename', 'href'];

/** A picture, with words below it where it has some. */
const figure: Turn = (node, scene) => {
  const src = valueOf(node, SOURCES, 0);
  if (src === undefined) return asWritten(node, scene);
  const [title, caption, credit] = [['title'], ['caption'], ['attr', 'credit']].map((keys) => valueOf(node, keys));
  const alt = valueOf(node, ['alt'], 1) ?? '';
  const target = valueOf(node, ['link']);
  const picture = pictureOf(src, oneLine(alt), node);
  const linked: PhrasingContent = target === undefined ? picture : {type: 'link', url: target, children: [picture]};
  const below = [
    ...phrasing(title, scene),
    ...divided(phrasing(caption, scene)),
    ...divided(creditOf(node, credit, scene)),
  ];
  const inside = node.children.length > 0 ? insideOf(node, scene) : [];
  if (scene.isInline) return [linked, ...(below.length > 0 ? [text(' '), ...trimmed(below)] : []), ...inside];
  return [...withCaption(linked, trimmed(below)), ...inside];
};

function pictureOf(src: string, alt: string, node: Shortcode): Image {
  const width = Number(/^(\d{1,5})(?:px)?$/.exec(valueOf(node, ['width']) ?? '')?.[1] ?? 0);
  const at = node.position === undefined ? {} : {position: node.position};
  return {type: 'image', url: src.trim(), alt, ...(width > 0 && {data: {size: {width}}}), ...at};
}

function divided(words: readonly PhrasingContent[]): PhrasingContent[] {
  return words.length === 0 ? [] : [text(' '), ...words];
}

function trimmed(words: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = words;
  return first?.type === 'text' && first.value.trim() === '' ? rest : [...words];
}

function creditOf(node: Shortcode, credit: string | undefined, scene: HugoScene): PhrasingContent[] {
  const address = valueOf(node, ['attrlink']);
  const words = phrasing(credit, scene);
  return address === undefined || words.length === 0 ? words : [{type: 'link', url: address, children: words}];
}

/** A picture above its words; these are part of it where they are nothing but words. */
export function withCaption(picture: PhrasingContent, words: readonly PhrasingContent[]): RootContent[] {
  if (words.length === 0) return [paragraph(picture)];
  const isPlain = words.every(({type}) => ['text', 'emphasis', 'strong', 'inlineCode'].includes(type));
  if (!isPlain) return [paragraph(picture), paragraph(...words)];
  return [component('Figure', {caption: oneLine(textOf({children: words}))}, [paragraph(picture)])];
}

/** Something that a page shows from elsewhere: a link takes its place, so that nothing is loaded from there. */
function elsewhere(what: string, addressOf: (node: Shortcode) => string | undefined): Turn {
  return (node, scene) => {
    const url = addressOf(node);
    if (url === undefined) return asWritten(node, scene);
    changed(node, scene, `${what} that is shown from elsewhere`, `A link to ${url}`);
    const label = valueOf(node, ['title', 'caption', 'alt', 'label']);
    const line = link(url, label === undefined ? url : oneLine(label));
    return [scene.isInline ? line : paragraph(line), ...insideOf(node, scene)];
  };
}

const at =
  (before: string, after = '') =>
  (node: Shortcode) => {
    const id = valueOf(node, ['id'], 0);
    return id === undefined ? undefined : `${before}${encodeURIComponent(id)}${after}`;
  };

/** `{{< x user="A" id="1" >}}`, `{{< tweet 1 >}}` */
function postAddress(node: Shortcode): string | undefined {
  const id = valueOf(node, ['id'], 0);
  const user = valueOf(node, ['user']) ?? 'i';
  return id === undefined ? undefined : `https://x.com/${encodeURIComponent(user)}/status/${encodeURIComponent(id)}`;
}

function gistAddress({words}: Shortcode): string | undefined {
  const [user, id] = words;
  return user === undefined || id === undefined
    ? undefined
    : `https://gist.github.com/${encodeURIComponent(user)}/${encodeURIComponent(id)}`;
}

const source = (node: Shortcode) => valueOf(node, [...SOURCES, 'mp4', 'webm', 'ogg', 'mp3'], 0);

/** Sound and films: a link to the file. */
const media =
  (what: string): Turn =>
  (node, scene) => {
    const url = source(node);
    if (url === undefined) return asWritten(node, scene);
    changed(node, scene, what, 'A link to its file');
    const label = valueOf(node, ['caption', 'title', 'alt'], 1) ?? url.slice(url.lastIndexOf('/') + 1);
    const line = link(url, oneLine(label) || url);
    return [scene.isInline ? line : paragraph(line), ...insideOf(node, scene)];
  };

/** Docsy's picture from the page's own folder; its words stand inside. */
const processed: Turn = (node, scene) => {
  const src = valueOf(node, SOURCES, 0);
  if (src === undefined) return asWritten(node, scene);
  const inner = insideOf(node, {...scene, isInline: true});
  const file = besidePage(src, scene);
  const words = inner.filter((child): child is PhrasingContent => child.type === 'text');
  const picture = pictureOf(file ?? src, '', node);
  if (scene.isInline) return [picture];
  return words.length === inner.length ? withCaption(picture, words) : [paragraph(picture), ...insideOf(node, scene)];
};

/** The file in a page's folder that Hugo finds by a part of its name. */
function besidePage(part: string, {page, source}: HugoScene): string | undefined {
  const folder = folderOf(page.path);
  const beside = [...source.files.keys()].filter((path) => folderOf(path) === folder).map(lastOf);
  return beside.find((name) => name === part) ?? beside.find((name) => name.includes(part) && isPicture(name));
}

/** A code to be scanned: what it says. */
const scanned: Turn = (node, scene) => {
  const said = oneLine(valueOf(node, ['text'], 0) ?? node.inner ?? '');
  if (said === '') return asWritten(node, scene);
  changed(node, scene, 'A code to be scanned', 'What it says');
  const alt = oneLine(valueOf(node, ['alt']) ?? '');
  const words: PhrasingContent = /^https?:\/\/\S+$/.test(said) ? link(said, said) : {type: 'inlineCode', value: said};
  const line = alt === '' ? [words] : [text(`${alt}: `), words];
  return scene.isInline ? line : [paragraph(...line)];
};

const pictures = [
  'figure',
  'img',
  'image',
  'picture',
  'load-img',
  'intextimg',
  'responsive-image',
  'resize-image',
  'lightbox',
];

export const MEDIA: Readonly<Record<string, Turn>> = {
  ...Object.fromEntries(pictures.map((name) => [name, figure] as const)),
  imgproc: processed,
  qr: scanned,
  youtube: elsewhere('A film', at('https://www.youtube.com/watch?v=')),
  'youtube-lite': elsewhere('A film', at('https://www.youtube.com/watch?v=')),
  youtubelite: elsewhere('A film', at('https://www.youtube.com/watch?v=')),
  vimeo: elsewhere('A film', at('https://vimeo.com/')),
  vimeo_simple: elsewhere('A film', at('https://vimeo.com/')),
  bilibili: elsewhere('A film', at('https://www.bilibili.com/video/')),
  instagram: elsewhere('A picture', at('https://www.instagram.com/p/', '/')),
  instagram_simple: elsewhere('A picture', at('https://www.instagram.com/p/', '/')),
  asciinema: elsewhere('A recording', (node) =>
    /^\d+$/.test(valueOf(node, ['id', 'key', 'src'], 0) ?? '') ? at('https://asciinema.org/a/')(node) : source(node),
  ),
  x: elsewhere('A message', postAddress),
  x_simple: elsewhere('A message', postAddress),
  tweet: elsewhere('A message', postAddress),
  twitter: elsewhere('A message', postAddress),
  twitter_simple: elsewhere('A message', postAddress),
  gist: elsewhere('Code', gistAddress),
  codepen: elsewhere('Code', (node) => {
    const [user, id] = [valueOf(node, ['user'], 0), valueOf(node, ['id'], 1)];
    return user === undefined || id === undefined ? undefined : `https://codepen.io/${user}/pen/${id}`;
  }),
  iframe: elsewhere('A page', source),
  swaggerui: elsewhere('An interface', source),
  redoc: elsewhere('An interface', source),
  openapi: elsewhere('An interface', source),
  audio: media('Sound'),
  video: media('A film'),
  'video-file': media('A film'),
  pdf: media('A document'),
  'embed-pdf': media('A document'),
  jupyter: media('A notebook'),
};
