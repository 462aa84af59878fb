import { analyze } from "../../../src/cadence/analyze";
import { explanation } from "../../../src/cli/explainText";
import type { Terminal } from "../../../src/cli/output";
import { resolveConfig } from "../../../src/config/resolve";
import { readContact } from "../../../src/note/contact";
import { planCheckOff } from "../../../src/note/edits/checkOff";
import { planResolution } from "../../../src/note/edits/conflict";
import { planRemoval } from "../../../src/note/edits/entries";
import { planContact } from "../../../src/note/edits/key";
import { looksLikeLog } from "../../../src/note/noContact";
import { lineEnd, type Span, span } from "../../../src/note/source";
import { Folder } from "../../../src/server/folder";
import { planAction } from "../../../src/service/actions";
import { actionsAt } from "../../../src/service/languageFeatures/codeActions";
import { codeLensesOf } from "../../../src/service/languageFeatures/codeLens";
import { completionsAt } from "../../../src/service/languageFeatures/completion";
import { diagnosticsOf } from "../../../src/service/languageFeatures/diagnostics";
import { documentSymbolsOf } from "../../../src/service/languageFeatures/documentSymbols";
import { foldingRangesOf } from "../../../src/service/languageFeatures/foldingRanges";
import { hoverAt } from "../../../src/service/languageFeatures/hover";
import { inlayHintsIn } from "../../../src/service/languageFeatures/inlayHints";
import { signatureHelpAt } from "../../../src/service/languageFeatures/signatureHelp";
import { planLog } from "../../../src/service/logTouch/planLog";
import { logChoices } from "../../../src/service/logTouch/steps";
import { contactTimeline } from "../../../src/service/timeline/contactTimeline";
import { parseCivilDate } from "../../../src/time/civilDate";
import { type ContactNote, noteFrom } from "../../../src/vault/contactNote";
import { createNoteVault } from "../../../src/vault/noteVault";
import { classify } from "../../../src/vault/prefilter";
import type { Request } from "./measure";

const today = parseCivilDate("2026-11-24") ?? neverHappens();
const config = resolveConfig([]);
const fileName = "dana";
const path = `${fileName}.md`;
const uri = `file:///${path}`;
const terminal: Terminal = { out: () => undefined, err: () => undefined, cwd: "/", color: false };

function neverHappens(): never {
  throw new Error("not a date");
}

function noteOf(text: string): ContactNote {
  const contact = createNoteVault({ today, config }).set(path, text, false) ?? neverHappens();
  return noteFrom(text, contact, config);
}

const action =
  (id: Parameters<typeof planAction>[0], args: string[] = []) =>
  (text: string) => {
    return () => planAction(id, { text, fileName, today, config }, args);
  };
const feature = (run: (note: ContactNote) => unknown) => (text: string) => () => run(noteOf(text));

/** Returns a place in the first touch, where users hover or request fixes. */
function placeIn({ text, lines }: ContactNote) {
  return lines.positionAt(text.indexOf("\n", 50));
}

/** Returns the cost of a keystroke before any request: the note is read and compared with its previous text. */
function keystroke(text: string): () => unknown {
  const layer = { origin: "settings", values: {} };
  const folder = new Folder(
    "",
    () => undefined,
    today,
    layer,
    async (given) => given,
    (error) => {
      throw error;
    },
  );
  folder.setDocument(path, text);
  let isLonger = false;
  return () => {
    isLonger = !isLonger;
    return folder.setDocument(path, isLonger ? `${text}x` : text);
  };
}

/** Returns the place of the first touch, or of the first key where there is none. */
function firstEntryIn(text: string): Span {
  const at = Math.max(text.indexOf("\n  - "), 0) + 3;
  return span(at, lineEnd(text, at));
}

/** Returns the place of the first item of a list. */
function mentionIn(text: string): Span {
  const at = Math.max(text.indexOf("\n  - "), 0) + 5;
  return span(at, lineEnd(text, at));
}

/** Returns the note with a conflict: its last line is in one version only. */
function conflictIn(text: string): string {
  const at = text.lastIndexOf("\n", text.length - 2) + 1;
  return `${text.slice(0, at)}<<<<<<< ours\n${text.slice(at)}=======\nother\n>>>>>>> theirs\n`;
}

/** The requests about a note. Each returns, for a text, the work of one request from the text on. */
export const REQUESTS: Readonly<Record<string, Request>> = {
  read: (text) => () => readContact(text, { fileName }),
  keystroke,
  diagnostics: feature((note) => diagnosticsOf(note)),
  hover: feature((note) => hoverAt(note, placeIn(note), uri)),
  "code actions": feature((note) => {
    const place = placeIn(note);
    return actionsAt(note, { start: place, end: place }, { extensionCommands: true });
  }),
  "code actions for all": feature((note) => {
    const range = { start: { line: 0, character: 0 }, end: note.lines.positionAt(note.text.length) };
    return actionsAt(note, range, { extensionCommands: true });
  }),
  "code lens": feature((note) => codeLensesOf(note, uri, true)),
  completion: feature((note) => {
    const offset = note.text.indexOf("\n", 50);
    return completionsAt({
      text: note.text,
      offset,
      ...note.lines.positionAt(offset),
      fileName,
      isTriggeredByCharacter: false,
      supportsSnippets: true,
      retriggerCommand: undefined,
      today,
      config,
      analysis: note.analysis,
      names: [],
    });
  }),
  "signature help": (text) => () => signatureHelpAt(text, text.indexOf("\n", 50), today),
  symbols: feature((note) => documentSymbolsOf(note)),
  folding: feature((note) => foldingRangesOf(note)),
  "inlay hints": feature((note) => {
    const range = { start: { line: 0, character: 0 }, end: note.lines.positionAt(note.text.length) };
    return inlayHintsIn(note, range, "all");
  }),
  timeline: feature((note) => contactTimeline(uri, note.analysis, note.lines)),
  "log choices": feature((note) => logChoices(note.analysis, config)),
  explain: feature((note) => explanation(note, path, "none", terminal)),
  log: (text) => () => planLog(text, { fileName, input: "call voicemail", today, config }),
  "log in the past": (text) => () =>
    planLog(text, { fileName, input: "2015-03-02 call voicemail", today, config }),
  snooze: action("touchbase.snooze", ["2026-12-01"]),
  status: action("touchbase.setStatus", ["paused"]),
  "next step": action("touchbase.logStep"),
  draft: action("touchbase.draft"),
  sort: action("touchbase.sortTouches"),
  "fix all": action("touchbase.fixAll"),
  "convert a touch": action("touchbase.convertTouch", ["5"]),
  "quote a touch": action("touchbase.quoteTouch", ["5"]),
  clear: action("touchbase.clear", ["snooze"]),
  pin: action("touchbase.pin", ["2026-12-01"]),
  "check off": (text) => () => planCheckOff(text, mentionIn(text), { fileName }),
  "remove an entry": (text) => () => planRemoval(text, firstEntryIn(text), { fileName }),
  "make a contact": (text) => () => planContact(text, { fileName }),
  "offer a contact": (text) => () => looksLikeLog(text),
  "look for frontmatter": (text) => () => classify(text, true),
  "read a conflict": (text) => () => readContact(conflictIn(text), { fileName }),
  "resolve a conflict": (text) => () => planResolution(conflictIn(text), { fileName }),
  "ignore a rule": action("touchbase.ignoreRule", ["going-cold"]),
  analyze: (text) => () => {
    const contact = readContact(text, { fileName });
    return contact && analyze(contact, today, config.cadence).findings;
  },
};
