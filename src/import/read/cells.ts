/** Placeholders that people and exporters write into empty cells. */
const PLACEHOLDERS = /^(?:[-–—?.]+|n\/a|tbd|tbc|0\/0\/0{2,4}|0{4}-0{2}-0{2}|k\. ?a\.)$/i;

/** Returns a cell without spaces around it; empty for a placeholder. */
export function withoutPlaceholder(text: string): string {
  const trimmed = text.trim();
  return PLACEHOLDERS.test(trimmed) ? "" : trimmed;
}
