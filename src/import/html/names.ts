/** Elements of HTML that a page may hold; any other name between angles is taken for words, as in `List<Name>`. */
export const KNOWN: ReadonlySet<string> = new Set(
  [
    'a abbr address article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col',
    'colgroup data dd del details dfn div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6',
    'head header hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object',
    'ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source span',
    'strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul',
    'var video wbr',
  ].flatMap((line) => line.split(' ')),
);

/** Elements with nothing inside. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
