import {build} from 'esbuild';
import {beforeAll, describe, expect, it} from 'vitest';
import {useBrowser} from './browser';

const {open} = useBrowser();

/** The cleaning of previews as a script that gives a page the function `shown`. */
let script = '';
beforeAll(async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: `
        import {cleaned} from './src/wiki/preview/clean';
        globalThis.shown = (html, left) => {
          const page = new DOMParser().parseFromString(html, 'text/html');
          const box = document.createElement('div');
          document.body.append(box);
          box.append(cleaned(page.body.childNodes, new URL('https://wiki.example/notes/a/'), {left}));
          return box.innerHTML;
        };`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  script = outputFiles[0]?.text ?? '';
});

/** What a preview shows of the HTML of each text, within so many characters, and what the browser did on the way. */
async function shown(htmls: readonly string[], left = 600) {
  const {page, context, errors} = await open();
  const asked: string[] = [];
  await page.route('https://wiki.example/**', (route) => route.fulfill({contentType: 'text/html', body: '<p>'}));
  await page.goto('https://wiki.example/notes/');
  await page.evaluate(script);
  page.on('request', (request) => asked.push(request.url()));
  const made = await page.evaluate(
    ([all, most]) => {
      // The cast is the border: the script that was just run has put the function into the page.
      const {shown: show} = globalThis as unknown as {shown: (html: string, left: number) => string};
      return all.map((html) => show(html, most));
    },
    [htmls, left] as const,
  );
  await page.waitForTimeout(300);
  const isRun = await page.evaluate(() => 'pwned' in globalThis);
  await context.close();
  return {made, asked, isRun, errors};
}

const EVIL = [
  ['a script', 'a<script>pwned = 1</script>b', 'ab'],
  ['a handler', '<p onclick="pwned = 1" onmouseover="pwned = 1">a</p>', '<p>a</p>'],
  [
    'a picture that fails',
    '<img src="x" onerror="pwned = 1">',
    '<img loading="lazy" src="https://wiki.example/notes/a/x" alt="">',
  ],
  ['an address that is code', '<a href="javascript:pwned = 1">a</a>', '<a>a</a>'],
  ['the same, disguised', '<a href=" java\nscript:pwned = 1">a</a>', '<a>a</a>'],
  ['an address that is a page', '<a href="data:text/html,<script>pwned = 1</script>">a</a>', '<a>a</a>'],
  ['a frame', '<iframe src="https://evil.example/"></iframe><object data="x"></object><embed src="x">', ''],
  ['a form', '<form action="/x"><input autofocus onfocus="pwned = 1"><textarea>a</textarea></form>', ''],
  ['a drawing', '<svg onload="pwned = 1"><a href="javascript:pwned = 1"><text>a</text></a></svg>', ''],
  ['mathematics', '<math><mtext><img src=x onerror="pwned = 1"></mtext></math>', ''],
  ['a template', '<template><img src=x onerror="pwned = 1"></template>', ''],
  ['a style', '<style>@import "https://evil.example/x.css"</style><p style="background: url(x)">a</p>', '<p>a</p>'],
  ['a picture of another site', '<img src="https://evil.example/x.png" srcset="https://evil.example/y.png 2x">', ''],
  ['a source of another site', '<picture><source srcset="https://evil.example/x.png"></picture>', ''],
  ['a link that refreshes', '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=x">', ''],
  ['an element of its own', '<x-y onclick="pwned = 1">a</x-y><slot>b</slot>', ''],
  ['ids and classes', '<p id="location" class="navbar" name="cookie">a</p>', '<p>a</p>'],
  ['a comment', '<!-- secret --><p>a</p>', '<p>a</p>'],
  ['what is hidden', '<p hidden>secret</p><p aria-hidden="true">secret</p><span popover>secret</span>', ''],
  ['what search leaves out', '<p data-search="ignore">facts</p>', ''],
] as const;

const PLAIN = [
  ['links', '<a href="../b/#c" target="_blank" rel="x">b</a>', '<a href="https://wiki.example/notes/b/#c">b</a>'],
  ['headings as paragraphs', '<h2 id="x">One<a class="hash-link" href="#x">#</a></h2>', '<p><strong>One</strong></p>'],
  ['a term as its word', '<button popovertarget="i"><dfn>a</dfn></button><span popover id="i">b</span>', 'a'],
  ['other buttons not at all', '<pre>code<button>Copy</button></pre>', '<pre>code</pre>'],
  ['sections and boxes opened', '<section><details><summary>a</summary><p>b</p></details></section>', 'a<p>b</p>'],
  [
    'lists and tables',
    '<ol start="3"><li>a</li></ol><table><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
    '',
  ],
  ['lines and rules', 'a<br>b<hr>', 'a<br>b<hr>'],
  ['nothing that is empty', '<p><span></span></p>', ''],
] as const;

describe('cleaned', () => {
  it('runs nothing and asks nothing of another site, whatever a page holds', async () => {
    const {made, asked, isRun, errors} = await shown(EVIL.map(([, html]) => html));
    expect(Object.fromEntries(made.map((html, nth) => [EVIL[nth]?.[0], html]))).toEqual(
      Object.fromEntries(EVIL.map(([name, , html]) => [name, html])),
    );
    expect(isRun).toBe(false);
    expect(asked.filter((url) => !url.startsWith('https://wiki.example/'))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('keeps what a reader reads', async () => {
    const {made} = await shown(PLAIN.map(([, html]) => html));
    const expected = PLAIN.map(([name, given, html]) => [name, name === 'lists and tables' ? given : html]);
    expect(Object.fromEntries(made.map((html, nth) => [PLAIN[nth]?.[0], html]))).toEqual(Object.fromEntries(expected));
  });

  it.each([
    [100, '<p>One two</p><p>three</p>'],
    [10, '<p>One two</p><p>thr…</p>'],
    [7, '<p>One two</p>'],
    [6, '<p>One…</p>'],
  ])('ends after %s characters, between words where it can', async (left, expected) => {
    const {made} = await shown(['<p>One two</p><p>three</p>'], left);
    expect(made).toEqual([expected]);
  });
});
