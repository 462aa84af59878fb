import type { Key } from "./keys";
import type { Contact } from "./model";

/** The placeholders of template engines, and the form of a date. */
export const PLACEHOLDER = /\{\{[^{}\n]{0,200}\}\}|<%[^\n]{0,200}?%>|\bYYYY-MM-DD\b/;

const DATE_KEYS: ReadonlySet<Key | undefined> = new Set<Key>([
  "follow_up",
  "snooze",
  "hold",
  "last_contacted",
  "birthday",
  "touches",
]);

/**
 * Whether a note is a template, which is never a contact: its name or its playbook is a placeholder, or, as long as it
 * has no touch, one of its dates.
 */
export function isTemplate(text: string, { name, playbook, keys, touches }: Contact): boolean {
  if (PLACEHOLDER.test(name) || PLACEHOLDER.test(playbook?.value ?? "")) return true;
  const written = keys.filter(
    ({ key }) => key === "playbook" || (touches.length === 0 && DATE_KEYS.has(key)),
  );
  return written.some(({ valueSpan }) => PLACEHOLDER.test(text.slice(valueSpan.start, valueSpan.end)));
}
