import type {Code, RootContent} from 'mdast';
import {details, text} from '../../html/build';
import {divideAtDirectives, parseDirective} from './directive';
import {includedBy} from './include';
import type {BookScene} from './scene';

/** What is said of a block of code beside its language, and means something to readers. */
const TOLD = new Set(['should_panic', 'compile_fail', 'does_not_compile', 'panics', 'not_desired_behavior']);
/** What a block of Rust may say in place of a language. */
const OF_RUST = new Set([...TOLD, 'ignore', 'no_run', 'noplayground', 'noplaypen', 'editable', 'mdbook-runnable']);

/** Directives that put lines of a file in their place; any other in code is code. */
const FILES = new Set(['include', 'rustdoc_include', 'playground', 'playpen']);

/** One line of code, and whether a reader sees it at first. */
type Line = {readonly text: string; readonly shown: boolean};

/**
 * A block of code as a book shows it: what it includes in its place, without its hidden lines. Where lines are hidden, the
 * whole stands below, folded, as a book's reader can ask for it.
 */
export function turnedCode(node: Code, scene: BookScene): RootContent[] {
  const {lang, rest, hides} = languageOf(node);
  const told = rest.filter((word) => TOLD.has(word));
  if (told.length > 0) {
    const what = `Code marked as ${told.join(', ')}`;
    scene.remark(node, {rule: 'code-mark', outcome: 'changed', what, became: 'The code, without the mark'});
  }
  const lines = linesIn(node, scene).flatMap((line) => revealed(line, lang, hides ?? scene.book.hidden[lang ?? '']));
  const all = {...node, lang: lang ?? null, meta: null, value: lines.map((line) => line.text).join('\n')};
  const shown = lines.filter((line) => line.shown);
  if (shown.length === lines.length) return [all];
  const what = `${lines.length - shown.length} hidden lines of code`;
  scene.remark(node, {rule: 'hidden-lines', outcome: 'changed', what, became: 'In a part that folds, below the code'});
  const part = {...all, value: shown.map((line) => line.text).join('\n')};
  return [...(shown.length === 0 ? [] : [part]), details([text('The whole code')], [{...all}])];
}

/** `rust,ignore,hidelines=!` → rust, with the words behind it. */
function languageOf({lang, meta}: Code): {lang?: string; rest: readonly string[]; hides?: string} {
  const [first, ...others] = `${lang ?? ''} ${meta ?? ''}`.split(/[\s,]+/).filter(Boolean);
  const hides = others.find((word) => word.startsWith('hidelines='))?.slice('hidelines='.length);
  const only = hides === undefined ? {} : {hides};
  if (first === undefined) return {rest: []};
  return OF_RUST.has(first) ? {lang: 'rust', rest: [first, ...others], ...only} : {lang: first, rest: others, ...only};
}

/** The lines of a block with what it includes. */
function linesIn(node: Code, scene: BookScene): Line[] {
  const plain: Line[] = [];
  let open = '';
  const close = (shown: boolean) => {
    plain.push(...open.split('\n').map((line) => ({text: line, shown})));
    open = '';
  };
  for (const part of divideAtDirectives(node.value)) {
    if (typeof part === 'string') open += part;
    else {
      const {name} = parseDirective(part.source);
      const included = FILES.has(name) ? includedBy(part.source, scene.from, scene.source) : undefined;
      if (included === undefined) {
        open += part.source;
        if (FILES.has(name)) sayMissing(node, part.source, scene);
      } else if (included.shown === undefined) open += included.text;
      else {
        // Such a directive stands on a line of its own.
        if (open.trim() !== '') close(true);
        const {shown} = included;
        plain.push(...included.text.split('\n').map((line, nth) => ({text: line, shown: shown.has(nth)})));
        open = '';
      }
    }
  }
  if (open !== '' || plain.length === 0) {
    if (plain.length > 0) open = open.replace(/^\n/, '');
    if (open !== '' || plain.length === 0) close(true);
  }
  return plain;
}

function sayMissing(node: Code, source: string, {remark}: BookScene): void {
  const what = `A file that is not there: ${source}`;
  remark(node, {rule: 'missing-include', outcome: 'raw', what, became: 'Its source, in the code'});
}

/** A line as it is when it is asked for: in Rust `# ` hides it, and `##` is one sign. */
function revealed({text: line, shown}: Line, lang: string | undefined, prefix: string | undefined): Line[] {
  if (prefix !== undefined && prefix !== '') {
    const at = line.length - line.trimStart().length;
    const isHidden = line.startsWith(prefix, at);
    return [isHidden ? {text: line.slice(0, at) + line.slice(at + prefix.length), shown: false} : {text: line, shown}];
  }
  if (lang !== 'rust') return [{text: line, shown}];
  const [, indent = '', sign, rest = ''] = /^(\s*)#(?<sign>[# ]?)(.*)$/.exec(line) ?? [];
  if (sign === '#') return [{text: `${indent}#${rest}`, shown}];
  if (sign === ' ' || (sign === '' && rest === '')) return [{text: indent + rest, shown: false}];
  return [{text: line, shown}];
}
