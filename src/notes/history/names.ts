/** An address of mail, also half of one. */
const ADDRESS = /[^\s<>()[\]:;,"']+@[^\s<>()[\]:;,"']+/gu;

/**
 * The name of a person as git gives it, without an address: of one that is nothing but an address, the part before the @.
 *
 * `Ada Lovelace <ada@example.org>` → `Ada Lovelace`; `ada@example.org` → `ada`; `<ada@example.org>` → ``
 */
export function nameOf(person: string): string {
  return person
    .replaceAll(/<[^>]*>?/g, '')
    .replaceAll(ADDRESS, (address) => address.slice(0, address.indexOf('@')))
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** A text without addresses of mail: `Thank ada@example.org` → `Thank …` */
export function withoutAddresses(text: string): string {
  return text.replaceAll(ADDRESS, '…').trim();
}
