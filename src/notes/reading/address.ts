/** A target taken apart at its `?` and `#`. */
export type Address = {readonly path: string; readonly anchor?: string};

const SCHEME = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Whether an address leads out of the wiki: `https://…`, `mailto:…`, `//host`. */
export function isElsewhere(address: string): boolean {
  return (address.includes(':') || address.startsWith('//')) && SCHEME.test(address);
}

/** `a.md?x#one%20two` → `{path: 'a.md', anchor: 'one two'}`; `#` alone is no anchor. */
export function splitAddress(address: string): Address {
  const path = address.slice(0, pathLength(address));
  const hash = address.indexOf('#');
  const anchor = hash < 0 ? '' : decoded(address.slice(hash + 1));
  return {path, ...(anchor !== '' && {anchor})};
}

/** How many characters stand before the first `?` or `#`. */
export function pathLength(address: string): number {
  const end = address.search(/[?#]/);
  return end < 0 ? address.length : end;
}

/** Percent signs resolved, where that can be done. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
