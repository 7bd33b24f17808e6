import {Tokenizer, type Tokens} from 'marked';
import {hasReference, undisputed} from './references';

/**
 * What the plain reader sees within lines, nearer to CommonMark than its own rules, which look at less than all that stands
 * before. Emphasis is left as it is written: its marks divide no words, and so what readers disagree on most is passed over.
 */
export class PlainTokenizer extends Tokenizer {
  override emStrong(): undefined {
    return undefined;
  }

  override del(): undefined {
    return undefined;
  }

  /**
   * Whether `&eacute;` in a bare address is a letter depends on what stands before the address; the words around it are
   * passed over.
   */
  override url(src: string): Tokens.Link | undefined {
    const found = super.url(src);
    const [end = ''] = BEHIND.exec(src.slice(found?.raw.length ?? 0)) ?? [];
    if (found === undefined || !hasReference(found.raw + end)) return found;
    const raw = found.raw + end;
    return {...found, raw, tokens: [{type: 'text', raw, text: undisputed(raw)}]};
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
    return raw === undefined ? super.inlineText(src) : {type: 'text', raw, text: raw, escaped: false};
  }

  /** A mark of code that closes nothing may stand in the words of a link. */
  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    return super.link(src) ?? (LONE.test(src) ? super.link(src.replace('`', "'")) : undefined);
  }
}

const LONE = /^!?\[[^[\]`]*`[^[\]`]*\]\(/;

/** What stands behind an address and may be part of it: the end of a reference, or more of them. */
const BEHIND = /^;?(?:[^\s<[\]`&]*&#?[a-z\d]+;)*[\p{L}\p{N}]*/iu;
