/** What outside the main part may have a say in what a page is, or hides what follows. */
const TELLING =
  /<(?:main|article|h1|meta|title|template|noscript|textarea|xmp|plaintext|iframe|!--)|\brole="?main|theme-doc-markdown/iu;

/** The element that a page of Docusaurus begins with. */
const DOCUSAURUS = /<div id="?__docusaurus"?>/u;

/**
 * A page of Docusaurus without what stands around its main part, which is half of it: nothing that is searched stands there, but
 * reading it takes as long. Any other page, and one of which that is not certain, is given back whole.
 */
export function narrowed(html: string): string {
  const [head, start, end] = [html.indexOf('</head>'), html.indexOf('<main'), html.lastIndexOf('</main>')];
  if (head < 0 || start < head || end < start) return html;
  const [before, after] = [html.slice(head, start), html.slice(end + '</main>'.length)];
  const isInScript = count(before, '<script') !== count(before, '</script>');
  if (!DOCUSAURUS.test(before) || isInScript || TELLING.test(before) || TELLING.test(after)) return html;
  return `${html.slice(0, head)}</head><body><div>${html.slice(start, end)}</main></div></body></html>`;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
