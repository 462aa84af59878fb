import { readContact } from "../../../../src/note/contact";
import { parseForContact } from "../../../../src/service/logTouch/planLog";
import { civilDate } from "../../../../src/time/civilDate";

/** A Tuesday. */
export const TODAY = "2026-11-24";

export const DANA = [
  "---",
  "name: Dana Whitfield",
  "aliases: [Dee]",
  "organization: Acme",
  "touches:",
  "  - 2026-11-03 interview, with Dana and Luis",
  "---",
].join("\n");

/** Returns the line of an entry in Dana's note, or `✗` and the reason. */
export function inDanasNote(input: string, today: string = TODAY): string {
  const contact = readContact(DANA, { fileName: "dana" });
  const read = parseForContact({ input, today: civilDate(today) }, contact);
  return read.ok ? read.line : `✗ ${read.reason}`;
}
