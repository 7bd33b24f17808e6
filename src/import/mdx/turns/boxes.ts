import {admonition, component, details, paragraph, text} from '../../html/build';
import {boxName, capital} from '../../syntax/callout';
import {textIn, type Turn} from '../component';

/** Remarks that are called after their type. */
const NAMED = 'note tip info warning caution danger check success error important hint'.split(' ');
/** Remarks whose type is a value. */
const TYPED = 'admonition aside callout alert banner'.split(' ');

/** A remark: `<Aside type="tip" title="Water">`, `<Tip title="Water">` */
const box: Turn = (given, {say, inside}) => {
  const named = textIn(given, 'type', 'variant', 'kind', 'intent', 'level', 'severity');
  const type = (TYPED.includes(given.name) ? (named ?? 'note') : given.name).toLowerCase();
  const known = boxName(type);
  if (known === undefined) {
    const what = `A remark of the type «${type}»`;
    say(given.node, {rule: 'callout-type', outcome: 'changed', what, became: 'A note with this title'});
  }
  const title = textIn(given, 'title', 'heading', 'label') ?? (known === undefined ? capital(type) : undefined);
  return [admonition(known ?? 'note', title === undefined ? [] : [text(title)], inside(given.node.children))];
};

/** A part that folds. */
const folding: Turn = (given, {inside}) => {
  const said = textIn(given, 'description');
  const shown = [...(said === undefined ? [] : [paragraph(text(said))]), ...inside(given.node.children)];
  return [details([text(textIn(given, 'title', 'label', 'summary', 'header') ?? 'Details')], shown)];
};

/** Something that happened, with its day or version. */
const update: Turn = (given, {inside}) => {
  const date = textIn(given, 'label', 'date') ?? 'Undated';
  const title = textIn(given, 'title', 'description') ?? 'Update';
  return [component('Timeline', {}, [component('Moment', {date, title}, inside(given.node.children))])];
};

/** Remarks, and parts that fold. */
export const BOXES: Readonly<Record<string, Turn>> = {
  ...Object.fromEntries([...NAMED, ...TYPED].map((name) => [name, box] as const)),
  ...Object.fromEntries(['accordion', 'expandable', 'collapsible', 'details'].map((name) => [name, folding] as const)),
  update,
};
