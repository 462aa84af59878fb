/**
 * Whether a text can be in a YAML list without quotes and be read back literally. The test is stricter than YAML:
 * anything that is not obviously safe is quoted (notes.md section 2).
 */
export function isPlainSafe(text: string): boolean {
  if (text === "" || text !== text.trim()) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text) || /^(?:-{3}|\.{3})/.test(text)) return false;
  if (/^(?:~|null|true|false|yes|no|on|off)$/i.test(text)) return false;
  if (/^[-+.\d][\d_.,:eExXoOa-fA-F+-]*$/.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters need quotes.
  return !/: |:$|\s#|[\u0000-\u001f\u007f-\u009f\u2028\u2029\uFEFF]/.test(text);
}

/** Returns the text as YAML: bare if that is safe, else in double quotes. */
export function quoteIfNeeded(text: string): string {
  return isPlainSafe(text) ? text : quote(text);
}

/**
 * Returns the text in double quotes. JSON's escapes are valid in YAML; characters that only YAML needs escaped are
 * escaped too.
 */
export function quote(text: string): string {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\uFEFF]/g, escaped);
}
