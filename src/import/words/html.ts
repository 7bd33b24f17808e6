import {Parser} from 'htmlparser2';
import {KNOWN} from '../html/names';

/** What stands between the tags of a piece of HTML, and where its links and pictures lead. */
export type HtmlText = {readonly text: string; readonly links: readonly string[]};

const UNSEEN = new Set(['script', 'style', 'template', 'head']);
/** Elements between which and the words beside them there is nothing: `<b>a</b>b` is one word. */
export const JOINED: ReadonlySet<string> = new Set(
  'a abbr b cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(' '),
);

/** Reads a piece of HTML: descriptions of pictures are words, and so is a tag that HTML does not know, `List<Name>`. */
export function textOfHtml(html: string): HtmlText {
  const links: string[] = [];
  let text = '';
  let unseen = 0;
  const divide = (name: string) => {
    if (!JOINED.has(name)) text += ' ';
  };
  const parser = new Parser({
    onopentag(name, {alt, href, src}) {
      if (UNSEEN.has(name)) unseen++;
      divide(name);
      if (!KNOWN.has(name)) text += ` ${name} `;
      if (name === 'img' && alt !== undefined) text += ` ${alt} `;
      if (name === 'a' && href !== undefined) links.push(href);
      if (name === 'img' && src !== undefined) links.push(src);
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--;
      divide(name);
    },
    ontext(data) {
      if (unseen === 0) text += data;
    },
  });
  parser.end(html);
  return {text, links};
}
