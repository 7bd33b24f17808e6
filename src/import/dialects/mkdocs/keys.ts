import type {PhrasingContent} from 'mdast';
import {capital} from '../../syntax/callout';

/** Keys whose names are not what stands on them. */
const SHOWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '/': 'slash divide num-slash',
    ',': 'comma',
    '.': 'period dot num-period',
    ';': 'semicolon',
    ':': 'colon',
    "'": 'single-quote apostrophe',
    '"': 'double-quote',
    '+': 'plus num-plus',
    '-': 'minus num-minus hyphen',
    '=': 'equal',
    '*': 'asterisk multiply',
    '\\': 'backslash',
    '|': 'pipe',
    '`': 'grave backtick',
    '[': 'bracket-left left-bracket',
    ']': 'bracket-right right-bracket',
    '{': 'brace-left left-brace',
    '}': 'brace-right right-brace',
    '(': 'parenthesis-left',
    ')': 'parenthesis-right',
    '<': 'less',
    '>': 'greater',
    '#': 'hash',
    '@': 'at',
    '?': 'question',
    '!': 'exclam exclamation',
    '~': 'tilde',
    _: 'underscore',
    '&': 'ampersand',
    '%': 'percent',
    $: 'dollar',
    '^': 'caret circumflex',
    Ctrl: 'ctrl control lctrl rctrl left-control right-control',
    Del: 'del delete',
    Esc: 'esc escape',
    Ins: 'ins insert',
    Cmd: 'cmd command',
    Win: 'win windows',
    'Page Up': 'pgup page-up',
    'Page Down': 'pgdn page-down',
    Backspace: 'bksp backspace',
    Space: 'spc space',
    Up: 'up arrow-up',
    Down: 'down arrow-down',
    Left: 'left arrow-left',
    Right: 'right arrow-right',
    Enter: 'enter return',
  }).flatMap(([shown, names]) => names.split(' ').map((name) => [name, shown] as const)),
);

/** `++ctrl+arrow-up+"A b"++` → `['Ctrl', 'Up', 'A b']` */
export function keysOf(source: string): string[] {
  const parts = source.slice(2, -2).matchAll(/"(?<double>[^"]+)"|'(?<single>[^']+)'|(?<name>[\w-]+)/g);
  return [...parts].map(({groups = {}}) => {
    const {double, single, name = ''} = groups;
    return double ?? single ?? SHOWN.get(name.toLowerCase()) ?? name.split('-').map(capital).join(' ');
  });
}

/** Keys, each in an element of its own. */
export function keyboard(source: string): PhrasingContent[] {
  return keysOf(source).flatMap((value, nth): PhrasingContent[] => [
    ...(nth === 0 ? [] : [{type: 'text' as const, value: '+'}]),
    {type: 'mdxJsxTextElement', name: 'kbd', attributes: [], children: [{type: 'text', value}]},
  ]);
}
