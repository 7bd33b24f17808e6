/** Collects the text of a section block by block: inline pieces are joined as they stand, `end` closes a block. */
export class Prose {
  readonly #blocks: string[] = [];
  #open: string[] = [];

  add(text: string): void {
    this.#open.push(text);
  }

  end(): void {
    if (this.#open.length === 0) return;
    const block = collapsed(this.#open.join(''));
    if (block !== '') this.#blocks.push(block);
    this.#open = [];
  }

  /** The blocks on lines of their own. */
  text(): string {
    this.end();
    return this.#blocks.join('\n');
  }
}

/** Collects code: blanks and line breaks as they stand, `end` sees to it that the next piece begins on a line of its own. */
export class Code {
  readonly #pieces: string[] = [];

  add(text: string): void {
    this.#pieces.push(text);
  }

  end(): void {
    if (this.#pieces.length > 0 && this.#pieces.at(-1)?.endsWith('\n') === false) this.#pieces.push('\n');
  }

  text(): string {
    return this.#pieces
      .join('')
      .replaceAll('\r\n', '\n')
      .replaceAll('\u00A0', ' ')
      .replace(/^\s*\n/u, '')
      .trimEnd();
  }
}

/** Runs of blanks become one; soft hyphens, which nobody sees, go. `' data&shy;\n base '` → `data base` */
export function collapsed(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll(/\s+/gu, ' ').trim();
}
