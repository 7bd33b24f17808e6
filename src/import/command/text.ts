/** Pages, settings, drawings. */
const TEXT = /\.(?:md|mdx|markdown|mdown|mkd|ya?ml|json|toml|canvas|base|svg|txt|pages|edn)$/i;
/** Code that pages may include. */
const CODE =
  /\.(?:bash|c|cc|cfg|conf|cpp|cs|css|diff|env|ex|go|h|hbs|hpp|hs|html|ini|java|js|jsx|kt|lua|php|pl|ps1|py|r|rb|rs|scala|sh|sql|swift|tf|ts|tsx|vue|xml|zig)$/i;
/** Bytes of the longest text that is read as a page. */
export const LONGEST_TEXT = 2_000_000;

/** Whether a file is to be read as text: by its name, and not too large. */
export function isText(path: string, size: number): boolean {
  return (TEXT.test(path) || CODE.test(path)) && size <= LONGEST_TEXT;
}

/** Bytes as text; nothing for what is no text, which a byte of zero shows. Bytes that are no letters become marks. */
export function decodedText(bytes: Uint8Array): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (wide) return new TextDecoder('utf-16le').decode(bytes);
  return bytes.includes(0) ? undefined : new TextDecoder('utf-8').decode(bytes);
}
