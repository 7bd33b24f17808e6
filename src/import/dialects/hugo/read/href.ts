import {callAt} from './call';

/** Shortcodes that stand for an address, which they are given as it stands in the source. */
const ADDRESSES = new Set('ref relref doclink static asset absurl relurl url siteurl link permalink'.split(' '));

/**
 * The address that a shortcode within one stands for; its source for any other.
 *
 * `{{< relref "a.md#b" >}}` → `a.md#b`; `{{< ref path="a" lang="en" >}}` → `a`
 */
export function hrefOf(source: string): string {
  const call = callAt(source, 0);
  if (call === undefined || !ADDRESSES.has(call.name.toLowerCase())) return call?.literal ?? source;
  return addressOf(call.words, call.named) ?? source;
}

/** What an address is called in a shortcode that stands for it. */
export function addressOf(words: readonly string[], named: Readonly<Record<string, string>>): string | undefined {
  return (named.path ?? named.href ?? named.url ?? words[0])?.trim();
}
