import {blocksIn, fenceAfter, isHidden, propertyOn, type Block, type Line} from './outline';
import {withMarks} from './marks';

/** An outline as Markdown, each line with the line of the source that it comes from. */
export type Laid = {readonly text: string; readonly lines: readonly number[]};

/**
 * Says an outline of Logseq in Markdown as Obsidian writes it: properties that nobody sees are left out, blocks have
 * their ids at their ends, tasks are those of GitHub, and blocks of Org mode are quotes, remarks and code.
 */
export function laidOut(text: string): Laid {
  const blocks = blocksIn(text);
  const lines = blocks.flatMap((block, nth) => {
    if (!block.isItem) return heading(block);
    const isLeaf = (blocks[nth + 1]?.indent.length ?? 0) <= block.indent.length;
    return item(block, isLeaf);
  });
  return {text: lines.map((one) => one.text).join('\n'), lines: lines.map(({line}) => line)};
}

/** What stands above the first dash: properties of the page become a list of another kind than the outline's. */
function heading({lines}: Block): Line[] {
  const shown = lines.flatMap(({text, line}): Line[] => {
    const property = propertyOn(text);
    if (property === undefined) return [{text: withMarks(text), line}];
    const [key, value] = property;
    return isHidden(key) || value === '' || SAID.has(key) ? [] : [{text: `* ${key}: ${withMarks(value)}`, line}];
  });
  const {line = 1} = lines.at(-1) ?? {};
  return shown.length === 0 ? [] : [...shown, {text: '', line}];
}

/** What the note says above its text. */
const SAID = new Set(['tags', 'description']);

function item({indent, lines}: Block, isLeaf: boolean): Line[] {
  const properties = new Map(lines.flatMap(({text}) => [propertyOn(text) ?? ['', '']]));
  const {shown, idAfter} = content(lines);
  if (isLeaf && shown.every(({text}) => text.trim() === '')) return [];
  const id = properties.get('id') ?? '';
  const isOrdered = properties.get('logseq.order-list-type') === 'number';
  const dash = isOrdered ? '1.' : '-';
  const below = `${indent}${' '.repeat(dash.length + 1)}`;
  return shown.map(({text, line}, nth) => {
    const named = nth === idAfter && id !== '' ? `${text} ^${id}` : text;
    if (nth === 0) return {text: `${indent}${dash} ${named}`, line};
    return {text: named === '' ? '' : below + named, line};
  });
}

/** The lines of a block that are shown, and which of them takes its id; none where only code could. */
function content(lines: readonly Line[]): {shown: Line[]; idAfter: number} {
  const shown: Line[] = [];
  let fence = '';
  let until = '';
  let quote = '';
  let idAfter = -1;
  let isFirst = true;
  for (const [nth, {text, line}] of lines.entries()) {
    const isCode = fence !== '';
    fence = fenceAfter(text, fence);
    if (isCode || fence !== '') {
      shown.push({text: quote + text, line});
      isFirst = false;
      continue;
    }
    if (until !== '') {
      if (text.trim() === until) until = '';
      continue;
    }
    const own = text.trim();
    const [, block = '', rest = ''] = /^#\+BEGIN_(\w+)[ \t]*(.*)$/i.exec(own) ?? [];
    if (own === ':LOGBOOK:') until = ':END:';
    else if (/^#\+END_/i.test(own)) {
      if (quote === '') shown.push({text: '```', line});
      quote = '';
    } else if (block !== '') {
      isFirst = false;
      quote = isCodeBlock(block) ? '' : '> ';
      shown.push({text: opening(block.toLowerCase(), rest), line});
    } else {
      const property = propertyOn(text);
      if (property !== undefined && (isHidden(property[0]) || property[1] === '')) continue;
      const said = property === undefined ? text : `${property[0]}: ${property[1]}`;
      shown.push({text: quote + withMarks(nth === 0 ? withTask(said) : said), line});
      if (own === '') isFirst = false;
      else if (isFirst) idAfter = shown.length - 1;
    }
  }
  return {shown, idAfter};
}

const REMARKS = new Map([
  ['note', 'note'],
  ['tip', 'tip'],
  ['important', 'important'],
  ['caution', 'caution'],
  ['warning', 'warning'],
  ['pinned', 'info'],
]);

function isCodeBlock(name: string): boolean {
  return !REMARKS.has(name.toLowerCase()) && !/^(?:quote|center|verse)$/i.test(name);
}

function opening(name: string, rest: string): string {
  const remark = REMARKS.get(name);
  if (remark !== undefined) return `> [!${remark}]`;
  if (!isCodeBlock(name)) return '>';
  return name === 'query' ? '```query' : `\`\`\`${name === 'src' ? rest.split(' ')[0] : ''}`;
}

/** `TODO Dig` → `[ ] Dig`; words that say more than whether it is done stay: `DOING Dig` → `[ ] DOING Dig` */
function withTask(text: string): string {
  return text.replace(
    /^(TODO|LATER|DONE|DOING|NOW|WAITING|WAIT|IN-PROGRESS|CANCELED|CANCELLED)[ \t]+/,
    (_, word: string) => {
      if (word === 'TODO' || word === 'LATER') return '[ ] ';
      if (word === 'DONE') return '[x] ';
      return `[${word.startsWith('CANCEL') ? 'x' : ' '}] ${word} `;
    },
  );
}
