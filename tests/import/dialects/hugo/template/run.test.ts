import {describe, expect, it} from 'vitest';
import {runTemplate, FIRST_MARK} from '../../../../../src/import/dialects/hugo/template/run';

const CALL = {words: ['one', 'two'], named: {Title: 'A <b>', url: '/a'}, inner: 'in *side*', param: () => 'set'};
const MARK = String.fromCodePoint(FIRST_MARK);

describe('a template of a shortcode', () => {
  it.each([
    ['<b>{{ .Get 0 }}</b>', '<b>one</b>'],
    ['a {{- /* not */ -}} b', 'ab'],
    ['{{ .Get "title" }} {{ .Get "none" }}', 'A &lt;b&gt; '],
    ['{{ $x := .Get 1 }}{{ $x = upper $x }}{{ $x }}', 'TWO'],
    ['{{ if .Get "none" }}a{{ else if eq (.Get 0) "one" }}b{{ else }}c{{ end }}', 'b'],
    ['{{ with .Get "url" }}<a href="{{ . }}">{{ end }}', '<a href="/a">'],
    ['{{ with $y := .Get "none" }}a{{ else }}b{{ end }}', 'b'],
    ['{{ if not (and (.Get 0) (.Get "none")) }}a{{ end }}', 'a'],
    ['{{ .Get "none" | default "x" | printf "%s-%s" "a" }}', 'a-x'],
    ['{{ .Site.Params.a.b }} {{ len .Params }} {{ index .Params 1 }}', 'set 2 two'],
    ['{{ safeHTML "<hr>" }}{{ replace "a-b" "-" " " }}{{ trim " a " " " }}', '<hr>a ba'],
    ['{{ "a \\"b\\"" }}{{ `c"` }}', 'a &quot;b&quot;c&quot;'],
    ['{{ .Inner | markdownify }}', MARK],
    ['', ''],
  ])('%j makes %j', (template, html) => {
    expect(runTemplate(template, CALL).html).toBe(html);
  });

  it('leaves what is no text of its own to those that read it', () => {
    const {html, shown} = runTemplate(
      '<p>{{ .Inner }}</p>{{ .Get 0 | markdownify }}{{ highlight .Inner "go" "" }}',
      CALL,
    );
    expect(html).toBe(`<p>${MARK}</p>${String.fromCodePoint(FIRST_MARK + 1)}${String.fromCodePoint(FIRST_MARK + 2)}`);
    expect(shown.map(({show, text, lang}) => [show, text, lang])).toEqual([
      ['inside', 'in *side*', undefined],
      ['markdown', 'one', undefined],
      ['code', 'in *side*', 'go'],
    ]);
  });

  it.each([
    '{{ range .Params }}{{ . }}{{ end }}',
    '{{ partial "a.html" . }}',
    '{{ getJSON "https://a.example" }}',
    '{{ .Page.Title }}',
    '{{ if true }}',
    '{{ end }}',
    '{{ (.Get 0 }}',
    '{{ .Params }}',
    '{{ }}',
  ])('that says more is not run: %j', (template) => {
    expect(() => runTemplate(template, CALL)).toThrow();
  });
});
