/** `getting-started` → `Getting started` */
export function titleFromName(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a value is a text with something in it. */
export function isPlainText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
