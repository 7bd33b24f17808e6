import {Tokenizer, type Tokens} from 'marked';

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

  /** `<!a…>` has been a declaration without a blank behind the name since CommonMark 0.30. */
  override tag(src: string): Tokens.Tag | undefined {
    const [raw] = /^<![a-z][^>]*>/i.exec(src) ?? [];
    if (raw === undefined) return super.tag(src);
    const {inLink, inRawBlock} = this.lexer.state;
    return {type: 'html', raw, text: raw, block: false, inLink, inRawBlock};
  }

  /** A mark of code that closes nothing may stand in the words of a link. */
  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    return super.link(src) ?? (LONE.test(src) ? super.link(src.replace('`', "'")) : undefined);
  }
}

const LONE = /^!?\[[^[\]`]*`[^[\]`]*\]\(/;
