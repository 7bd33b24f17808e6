/**
 * Takes off the indentation that all lines of a text share: what stands between tags is often set in, which Markdown would
 * take for code.
 *
 * `\n  a\n    b` → `\na\n  b`
 */
export function dedented(text: string): string {
  const lines = text.split('\n');
  const widths = lines.flatMap((line, nth) =>
    line.trim() === '' || nth === 0 ? [] : [line.length - line.trimStart().length],
  );
  const shared = widths.reduce((least, width) => Math.min(least, width), widths[0] ?? 0);
  // Behind the opening tag a line is never set in.
  return lines
    .map((line, nth) => (nth === 0 ? line.trimStart() : line.slice(Math.min(shared, line.length))))
    .join('\n');
}
