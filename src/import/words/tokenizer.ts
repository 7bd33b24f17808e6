import {Lexer, Tokenizer, type Token, type Tokens} from 'marked';
import {hasReference, withDisputed} from './references';

/**
 * What the plain reader sees within lines, nearer to CommonMark than its own rules, which look at less than all that stands
 * before. Emphasis is left as it is written: its marks divide no words, and so what readers disagree on most is passed over.
 */
class PlainTokenizer extends Tokenizer {
  /** The texts that are being read, each within the one before. */
  readonly within: Within[] = [];

  override emStrong(): undefined {
    return undefined;
  }

  override del(): undefined {
    return undefined;
  }

  /**
   * Whether `&eacute;` in a bare address is a letter depends on what stands before the address; the words around it are
   * passed over. What would be an address stands where one may begin.
   */
  override url(src: string): Tokens.Link | undefined {
    if (!mayBegin(src, this.within.at(-1))) return undefined;
    const found = super.url(src);
    const [end = ''] = BEHIND.exec(src.slice(found?.raw.length ?? 0)) ?? [];
    if (found === undefined || !hasReference(found.raw + end)) return found;
    const raw = found.raw + end;
    return {...found, raw, tokens: [{type: 'text', raw, text: withDisputed(raw)}]};
  }

  /** `<!a…>` has been a declaration without a blank behind the name since CommonMark 0.30. */
  override tag(src: string): Tokens.Tag | undefined {
    const [raw] = /^<![a-z][^>]*>/i.exec(src) ?? [];
    if (raw === undefined) {
      const found = super.tag(src);
      // Behind `<a>` an address is one all the same.
      if (/^<a\s/i.test(found?.raw ?? '')) this.lexer.state.inLink = false;
      return found;
    }
    const {inLink, inRawBlock} = this.lexer.state;
    return {type: 'html', raw, text: raw, block: false, inLink, inRawBlock};
  }

  /** Marks of code that stand beside tildes are none of these. */
  override inlineText(src: string): Tokens.Text | undefined {
    const [raw] = /^(?:`+(?=~)|~+(?=`))/.exec(src) ?? [];
    if (raw !== undefined) return {type: 'text', raw, text: raw, escaped: false};
    const found = super.inlineText(src);
    this.#count(found?.raw);
    return found;
  }

  override reflink(...given: Parameters<Tokenizer['reflink']>): ReturnType<Tokenizer['reflink']> {
    const found = super.reflink(...given);
    if (found?.type === 'text') this.#count(found.raw);
    return found;
  }

  /** Brackets of a text that is read as words. */
  #count(words = ''): void {
    const now = this.within.at(-1);
    if (now === undefined) return;
    for (const letter of words) {
      if (letter === '[') now.open++;
      else if (letter === ']') now.open = Math.max(now.open - 1, 0);
    }
  }

  /** A mark of code that closes nothing may stand in the words of a link. */
  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    return super.link(src) ?? (LONE.test(src) ? super.link(src.replace('`', "'")) : undefined);
  }
}

/** A text that is being read, and how many brackets are open where the reader is. */
type Within = {readonly text: string; open: number};

/** Whether an address may begin there, as the reader of GFM that the import uses has it: in no brackets that are open. */
function mayBegin(address: string, {text, open}: Within = {text: '', open: 0}): boolean {
  const before = text.at(-address.length - 1) ?? '';
  return open === 0 && (/^www/i.test(address) ? /^[\s(*_[\]~]?$/ : /^[^a-z]?$/i).test(before);
}

/** The plain reader. */
export class PlainLexer extends Lexer {
  readonly #within: Within[];

  constructor() {
    const tokenizer = new PlainTokenizer();
    super({gfm: true, tokenizer});
    this.#within = tokenizer.within;
  }

  override inlineTokens(src: string, tokens?: Token[]): Token[] {
    this.#within.push({text: src, open: 0});
    const found = super.inlineTokens(src, tokens);
    this.#within.pop();
    return found;
  }
}

const LONE = /^!?\[[^[\]`]*`[^[\]`]*\]\(/;

/** What stands behind an address and may be part of it. */
const BEHIND = /^[^\s<[\]`]*/;
