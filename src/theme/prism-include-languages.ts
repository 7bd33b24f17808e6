/** Code is coloured when a page is built: the browser needs no grammars. */
export default function prismIncludeLanguages(): void {}
