import { analyze } from "../../../src/cadence/analyze";
import { resolveConfig } from "../../../src/config/resolve";
import { readContact } from "../../../src/note/contact";
import { planAction } from "../../../src/service/actions";
import { actionsAt } from "../../../src/service/languageFeatures/codeActions";
import { completionsAt } from "../../../src/service/languageFeatures/completion";
import { diagnosticsOf } from "../../../src/service/languageFeatures/diagnostics";
import { documentSymbolsOf } from "../../../src/service/languageFeatures/documentSymbols";
import { hoverAt } from "../../../src/service/languageFeatures/hover";
import { planLog } from "../../../src/service/logTouch/planLog";
import { parseCivilDate } from "../../../src/time/civilDate";
import { type ContactNote, noteFrom } from "../../../src/vault/contactNote";
import { createNoteVault } from "../../../src/vault/noteVault";

const today = parseCivilDate("2026-11-24") ?? neverHappens();
const config = resolveConfig([]);
const fileName = "dana";

function neverHappens(): never {
  throw new Error("not a date");
}

function noteOf(text: string): ContactNote {
  const contact = createNoteVault({ today, config }).set(`${fileName}.md`, text, false) ?? neverHappens();
  return noteFrom(text, contact, config);
}

const action =
  (id: Parameters<typeof planAction>[0], args: string[] = []) =>
  (text: string) => {
    return () => planAction(id, { text, fileName, today, config }, args);
  };
const feature = (run: (note: ContactNote) => unknown) => (text: string) => () => run(noteOf(text));

/** What can be requested about a note: given its text, the work of one request from the text on. */
export const OPERATIONS: Readonly<Record<string, (text: string) => () => unknown>> = {
  read: (text) => () => readContact(text, { fileName }),
  analyze: (text) => () => {
    const contact = readContact(text, { fileName });
    return contact && analyze(contact, today, config.cadence).findings;
  },
  diagnostics: feature((note) => diagnosticsOf(note)),
  hover: feature((note) => hoverAt(note, { line: 1, character: 7 })),
  symbols: feature((note) => documentSymbolsOf(note)),
  "code actions": feature((note) => {
    const range = { start: { line: 4, character: 6 }, end: { line: 4, character: 6 } };
    return actionsAt(note, range, { extensionCommands: true });
  }),
  completion: feature((note) => {
    const offset = note.text.indexOf("\n", 50);
    const { line, character } = note.lines.positionAt(offset);
    return completionsAt({
      text: note.text,
      offset,
      line,
      character,
      fileName,
      isTriggeredByCharacter: false,
      supportsSnippets: true,
      retriggerCommand: undefined,
      today,
      config,
      analysis: note.analysis,
      names: [],
    } as unknown as Parameters<typeof completionsAt>[0]);
  }),
  "log touch": (text) => () => planLog(text, { fileName, input: "call voicemail", today, config }),
  snooze: action("touchbase.snooze", ["2026-12-01"]),
  sort: action("touchbase.sortTouches"),
  "fix all": action("touchbase.fixAll"),
};
