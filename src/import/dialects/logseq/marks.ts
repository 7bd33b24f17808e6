const CODE = /(`+)(?:(?!\1)[^])*?[^`]\1(?!`)/g;

/** The id of a block. */
export const BLOCK_ID = '[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}';

const RULES: readonly (readonly [RegExp, string])[] = [
  // References to blocks are links to a block of a page that is not yet known.
  [new RegExp(`\\{\\{embed\\s+\\(\\((${BLOCK_ID})\\)\\)\\s*\\}\\}`, 'g'), '![[#^$1]]'],
  [/\{\{embed\s+(\[\[[^[\]]+\]\])\s*\}\}/g, '!$1'],
  [new RegExp(`\\[([^[\\]|]+)\\]\\(\\(\\((${BLOCK_ID})\\)\\)\\)`, 'g'), '[[#^$2|$1]]'],
  [new RegExp(`\\(\\((${BLOCK_ID})\\)\\)`, 'g'), '[[#^$1]]'],
  [/\[([^[\]|]+)\]\(\[\[([^[\]|]+)\]\]\)/g, '[[$2|$1]]'],
  [/#(\[\[[^[\]]+\]\])/g, '$1'],
  [/\{\{(?:video|youtube|vimeo|bilibili|tweet|twitter)\s+(https?:\/\/[^\s{}]+)\s*\}\}/gi, '<$1>'],
  [/\{\{cloze\s+((?:(?!\}\}).)+)\}\}/g, '$1'],
  [/\{\{[a-z](?:(?!\}\}).)*\}\}/gi, '`$&`'],
  [
    /(!\[[^[\]]*)(\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\))\{(?=[^{}]*:(?:width|height))[^{}]*?:width\s+(\d+)[^{}]*\}/g,
    '$1|$3$2',
  ],
  [/(!\[[^[\]]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\))\{:[^{}]*\}/g, '$1'],
  [/\^\^((?:(?!\^\^).)+)\^\^/g, '==$1=='],
  [/\b(SCHEDULED|DEADLINE): <([^<>]+)>/g, '$1: $2'],
];

/**
 * Says what Logseq writes in a line as Obsidian does, code left alone.
 *
 * `((0a…))` → `[[#^0a…]]`; `{{embed [[Bean]]}}` → `![[Bean]]`; `#[[Big bean]]` → `[[Big bean]]`;
 * `![](a.png){:height 20, :width 30}` → `![|30](a.png)`
 */
export function withMarks(text: string): string {
  let done = 0;
  let all = '';
  const say = (part: string) => RULES.reduce((now, [from, to]) => now.replace(from, to), part);
  for (const {0: code, index} of text.matchAll(CODE)) {
    all += say(text.slice(done, index)) + code;
    done = index + code.length;
  }
  return all + say(text.slice(done));
}
