import { type Analysis, analyze } from "../../../src/cadence/analyze";
import type { CadenceSettings } from "../../../src/cadence/settings";
import { resolveConfig } from "../../../src/config/resolve";
import { readContact } from "../../../src/note/contact";
import type { Contact } from "../../../src/note/model";
import { type CivilDate, civilDate } from "../../../src/time/civilDate";

/** Analyzes a note as every front end does. */
export function judge(text: string, today: string, settings: Record<string, unknown> = {}): Analysis {
  return analyze(contactIn(text), civilDate(today), cadence(settings));
}

export function contactIn(text: string): Contact {
  const contact = readContact(text, { fileName: "Somebody" });
  if (!contact) throw new Error(`This is no contact:\n${text.slice(0, 500)}`);
  return contact;
}

/** Resolves settings as a user writes them; an invalid one fails the test. */
export function cadence(values: Record<string, unknown> = {}): CadenceSettings {
  const { cadence: settings, problems } = resolveConfig([{ origin: "test", values }]);
  if (problems.length > 0) throw new Error(problems.map(({ text }) => text).join("\n"));
  return settings;
}

/** Returns a note with the given frontmatter lines and touch lines. */
export function note(keys: readonly string[], touches: readonly string[] = []): string {
  const log = touches.length > 0 ? ["touches:", ...touches.map((line) => `  - ${line}`)] : [];
  return ["---", ...keys, ...log, "---", ""].join("\n");
}

export const day = (text: string): CivilDate => civilDate(text);
