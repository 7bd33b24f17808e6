/**
 * Shortcodes are hidden from Markdown while it is read, as Hugo does it: a letter sequence takes their place that means
 * nothing in Markdown and in HTML, wherever they stand. It holds the whole source, a byte a letter, so that nothing has
 * to be kept beside the text. The letters are of those that Unicode leaves to private use.
 */
const OPEN = '\uF700';
const CLOSE = '\uF701';
const BYTE = 0xf600;

/** A text in parts: what is written, and shortcodes that were hidden, by their source. */
export type Piece = {readonly text: string} | {readonly source: string; readonly before: string};

/** The letters that stand for a source. */
export function hidden(source: string): string {
  const bytes = new TextEncoder().encode(source);
  let letters = OPEN;
  for (const byte of bytes) letters += String.fromCharCode(BYTE + byte);
  return letters + CLOSE;
}

/** Whether something is hidden in a text. */
export function hides(text: string): boolean {
  return text.includes(OPEN);
}

/** Takes a text apart at what is hidden in it; `before` is the text that precedes. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (let open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, Math.max(done, open + 1))) {
    const close = text.indexOf(CLOSE, open);
    const source = close < 0 ? undefined : sourceOf(text.slice(open + 1, close));
    if (source === undefined) continue;
    if (open > done) pieces.push({text: text.slice(done, open)});
    pieces.push({source, before: text.slice(0, open)});
    done = close + 1;
  }
  return done < text.length ? [...pieces, {text: text.slice(done)}] : pieces;
}

/** A text with something else in the place of what is hidden in it. */
export function replaced(text: string, by: (source: string) => string): string {
  if (!hides(text)) return text;
  return piecesOf(text)
    .map((piece) => ('text' in piece ? piece.text : by(piece.source)))
    .join('');
}

function sourceOf(letters: string): string | undefined {
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0) - BYTE);
  const isOurs = [...letters].every((letter) => letter >= '\uF600' && letter <= '\uF6FF');
  return isOurs && letters !== '' ? new TextDecoder().decode(bytes) : undefined;
}
