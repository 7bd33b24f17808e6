/** Front matter in JSON has at least one of these, so that a text that merely begins with a brace is none. */
const USUAL = new Set(['title', 'date', 'draft', 'description', 'slug', 'tags', 'weight']);

/** Front matter in JSON at the beginning of a text, with the place where it ends. */
export type JsonBlock = {readonly data: Readonly<Record<string, unknown>>; readonly end: number};

/**
 * Reads an object of JSON at the beginning of a text; nothing when none stands there, or one that is no front matter. Of
 * a key that stands twice the last counts. Never throws.
 *
 * `{"title": "A"}\nText` → `{data: {title: 'A'}, end: 14}`
 */
export function jsonAt(text: string): JsonBlock | undefined {
  const end = endOfObject(text);
  if (end === undefined || !/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 100))) return undefined;
  try {
    // What begins with a brace is an object, if anything.
    const data: Readonly<Record<string, unknown>> = JSON.parse(text.slice(0, end));
    return Object.keys(data).some((key) => USUAL.has(key.toLowerCase())) ? {data, end} : undefined;
  } catch {
    return undefined;
  }
}

/** Where the braces that a text begins with are closed. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted && letter === '\\') at++;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === '{') depth++;
    else if (!quoted && letter === '}') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
