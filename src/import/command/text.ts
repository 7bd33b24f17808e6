const TEXT = /\.(?:md|mdx|markdown|mdown|mkd|ya?ml|json|toml|canvas|base|svg|txt|rs)$/i;
/** Bytes of the longest text that is read as a page. */
export const LONGEST_TEXT = 2_000_000;

/** Whether a file is to be read as text: by its name, and not too large. */
export function isText(path: string, size: number): boolean {
  return TEXT.test(path) && size <= LONGEST_TEXT;
}

/** Bytes as text; nothing for what is no text, which a byte of zero shows. Bytes that are no letters become marks. */
export function decodedText(bytes: Uint8Array): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (wide) return new TextDecoder('utf-16le').decode(bytes);
  return bytes.includes(0) ? undefined : new TextDecoder('utf-8').decode(bytes);
}
