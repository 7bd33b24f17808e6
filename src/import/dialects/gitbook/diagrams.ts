/** Blocks of code, which are left alone, and diagrams with the blank lines around them. */
const DIAGRAM =
  /^(?:(?<fence>`{3,}|~{3,})[^]*?\n\k<fence>|(?:[ \t]*\n)?\{%-?[ \t]*@mermaid\/diagram[ \t]+content="(?<content>(?:(?!%\})[^])*?)"[^"\n]*?%\}[ \t]*(?:\n[ \t]*(?=\n|(?![^])))?)/gm;

/**
 * Puts diagrams, which GitBook writes as tags over several lines, into blocks of code, on as many lines where there are
 * blank ones around them.
 *
 * `{% @mermaid/diagram content="graph TD⏎A-->B" %}` → a block of code in the language `mermaid`
 */
export function withDiagrams(text: string): string {
  if (!text.includes('@mermaid/diagram')) return text;
  return text.replace(DIAGRAM, (found: string, ...rest: unknown[]) => {
    // The last of what is given are the groups by their names.
    const {content} = rest.at(-1) as {content?: string};
    if (content === undefined) return found;
    const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const block = `${fence}mermaid\n${content.replace(/^\n+/, '').trimEnd()}\n${fence}`;
    return block + '\n'.repeat(Math.max(0, lines(found) - lines(block)));
  });
}

function lines(text: string): number {
  return text.split('\n').length;
}
