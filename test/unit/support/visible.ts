import { analyze } from "../../../src/cadence/analyze";
import { resolveConfig } from "../../../src/config/resolve";
import { nextText, planAction } from "../../../src/service/actions";
import { snoozePresets } from "../../../src/service/actions/presets";
import { ACTION_TABLE, type ActionId } from "../../../src/service/actions/table";
import { activeSettings } from "../../../src/service/followUps/activeSettings";
import { followUpOf } from "../../../src/service/followUps/followUps";
import { actionsAt } from "../../../src/service/languageFeatures/codeActions";
import { codeLensesOf } from "../../../src/service/languageFeatures/codeLens";
import { completionsAt } from "../../../src/service/languageFeatures/completion";
import { configDiagnostics } from "../../../src/service/languageFeatures/configDiagnostics";
import { diagnosticsOf } from "../../../src/service/languageFeatures/diagnostics";
import { documentSymbolsOf } from "../../../src/service/languageFeatures/documentSymbols";
import { hoverAt } from "../../../src/service/languageFeatures/hover";
import { inlayHintsIn } from "../../../src/service/languageFeatures/inlayHints";
import { signatureHelpAt } from "../../../src/service/languageFeatures/signatureHelp";
import { outcomeText, planLog } from "../../../src/service/logTouch/planLog";
import { logChoices } from "../../../src/service/logTouch/steps";
import { contactTimeline } from "../../../src/service/timeline/contactTimeline";
import { type ContactNote, noteFrom } from "../../../src/vault/contactNote";
import { createNoteVault } from "../../../src/vault/noteVault";
import { render } from "../../../src/words/render";
import { day } from "./engine";

/** A text that a user sees, and its place. */
export interface VisibleText {
  readonly where: string;
  readonly text: string;
}

/** Opens a note as the server does; returns undefined if it is not a contact. */
export function openNote(text: string, today: string, settings: Record<string, unknown>) {
  const config = resolveConfig([{ origin: ".touchbase.json", values: settings }]);
  const contact = createNoteVault({ today: day(today), config }).set("Somebody.md", text);
  return contact && noteFrom(text, contact, config);
}

/** Yields everything that an editor shows of a note, at every position. */
export function* visibleTextsOf(note: ContactNote): Iterable<VisibleText> {
  const { text, lines, analysis, config, today } = note;
  const whole = { start: { line: 0, character: 0 }, end: lines.positionAt(text.length) };
  for (let line = 0; line <= whole.end.line; line++) {
    const hover = hoverAt(note, { line, character: 3 }, "file:///n.md");
    if (hover) yield { where: "hover", text: hover.contents.value };
  }
  for (const { message, relatedInformation = [] } of diagnosticsOf(note, { uri: "file:///n.md" })) {
    yield { where: "diagnostic", text: String(message) };
    for (const related of relatedInformation) yield { where: "related", text: related.message };
  }
  for (const { title } of actionsAt(note, whole, { extensionCommands: true }))
    yield { where: "code action", text: title };
  for (const { command } of [...codeLensesOf(note, "u", true), ...codeLensesOf(note, "u", false)]) {
    if (command) yield { where: "lens", text: command.title };
  }
  for (const { label, tooltip } of inlayHintsIn(note, whole, "all")) {
    yield { where: "hint", text: String(label) };
    yield { where: "hint", text: typeof tooltip === "object" ? tooltip.value : (tooltip ?? "") };
  }
  for (const { name, children = [] } of documentSymbolsOf(note)) {
    for (const touch of children) {
      yield { where: "symbol", text: touch.name.replace(/ · .*/, "") };
      for (const { name: agreed } of touch.children ?? []) yield { where: "symbol", text: agreed };
    }
    yield { where: "symbol", text: name };
  }
  yield { where: "next", text: nextText(analysis) };
  yield { where: "follow-up", text: followUpOf("Somebody.md", analysis)?.reason ?? "" };
  for (const said of activeSettings(analysis, config))
    yield { where: "settings", text: render(said, { today }) };
  const timeline = contactTimeline("u", analysis, lines);
  for (const said of [timeline.next, timeline.state, timeline.playbook])
    yield { where: "timeline", text: said };
  for (const { title } of timeline.rows) yield { where: "timeline", text: title };
  for (const { label } of timeline.marks) yield { where: "timeline", text: label };
  for (const step of logChoices(analysis, config).steps) {
    yield { where: "pick", text: step.title };
    yield { where: "pick", text: step.free?.prompt ?? "" };
    for (const { label, description } of step.choices)
      yield { where: "pick", text: `${label} ${description}` };
  }
  for (const { title, shown } of snoozePresets(today, config))
    yield { where: "preset", text: `${title} ${shown}` };
}

/** Yields the answers to actions and entries of all kinds, most of which are rejected. */
export function* answersIn(note: ContactNote): Iterable<VisibleText> {
  const { text, fileName, today, config } = note;
  const tries: readonly (readonly string[])[] = [
    [],
    ["x"],
    ["tomorrow"],
    ["thanks"],
    ["active"],
    ["snooze"],
    ["5"],
  ];
  for (const id of Object.keys(ACTION_TABLE) as ActionId[]) {
    for (const args of tries) {
      const outcome = planAction(id, { text, fileName, declared: true, today, config }, args);
      // The written text belongs to the note; only the answer is checked.
      if (!outcome.ok) yield { where: `${id} ${args.join(" ")}`, text: outcome.reason };
    }
  }
  for (const input of ENTRIES) {
    const plan = planLog(text, { fileName, input, today, config });
    if (!plan.ok) yield { where: `log ${input}`, text: plan.reason };
    else {
      yield { where: `log ${input}`, text: plan.meaning.sentence };
      for (const said of plan.dates) yield { where: `log ${input}`, text: said };
      yield { where: `log ${input}`, text: Object.values(outcomeText(plan.after)).join(" · ") };
      for (const step of logChoices(plan.after, config, plan).steps) {
        for (const { label, description } of step.choices) {
          yield { where: `pick after ${input}`, text: `${label} ${description}` };
        }
      }
    }
  }
}

/** Entries of Log Touch: some valid ones, and one for each reason to reject. */
const ENTRIES = [
  "",
  "call voicemail, next friday",
  "email thanks yesterday, reply by in 2 weeks",
  "interview, hold until in 10 days",
  "dinner",
  "called friday and monday",
  "left a message",
  "interview friday",
  "call - voicemail",
  "withdrew",
  "ghosted",
  "call about",
  "call about the role left a voicemail",
  "call, next friday 10am EST",
  "call out",
  "call replied",
  "call in",
  "email in",
  "email in ack",
  "call stop",
  "call declined",
  "email bounced",
  "call scheduled",
  "meeting",
  "meeting cancelled",
  "call offer",
  "email answer",
  "email thanks",
  "email share",
  "call reached",
  "call tomorrow",
  "call 9",
  "call next week",
  "call 12/11",
  "call, next",
  "call, reply by soon",
  "call, with",
  "meeting 25:99",
  "called this weekend",
  "call, next friday morning",
  "call in 3 hours",
];

/** Yields the completions at every position of some notes. */
export function* offeredIn(text: string, today: string): Iterable<VisibleText> {
  const config = resolveConfig([]);
  for (let offset = 0; offset <= text.length; offset++) {
    const before = text.slice(0, offset);
    const line = before.split("\n").length - 1;
    const character = offset - (before.lastIndexOf("\n") + 1);
    const note = openNote(text, today, {});
    const { items } = completionsAt({
      text,
      offset,
      line,
      character,
      today: day(today),
      config,
      analysis: note && analyze(note.analysis.contact, day(today), config.cadence),
      names: ["Quill Quark"],
      fileName: "Somebody",
      isTriggeredByCharacter: false,
      supportsSnippets: true,
      retriggerCommand: undefined,
    });
    for (const { detail = "", documentation = "", label, kind } of items) {
      yield { where: "completion", text: detail };
      yield { where: "completion", text: String(documentation) };
      if (kind === 12) yield { where: "completion", text: label };
    }
    const signature = signatureHelpAt(text, offset, day(today))?.signatures[0];
    if (!signature) continue;
    yield { where: "signature", text: signature.label };
    for (const { documentation = "" } of signature.parameters ?? []) {
      yield { where: "signature", text: String(documentation) };
    }
  }
}

/** Yields the problems of settings. */
export function* faultsIn(files: Readonly<Record<string, string>>): Iterable<VisibleText> {
  for (const [name, text] of Object.entries(files)) {
    for (const { message } of configDiagnostics(name, text))
      yield { where: "settings file", text: String(message) };
  }
}
