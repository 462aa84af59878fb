import { commands, Disposable, window } from "vscode";
import {
  type CausedFinding,
  type LogResult,
  type LogWay,
  type NamedContact,
  type WayKind,
} from "../../server/logProtocol";
import { COMMANDS as SERVER } from "../../server/protocol";
import { plainLabel } from "../../words/plainLabel";
import type { Client } from "../client";
import { CONTEXT } from "../contextKeys";
import type { FollowUps } from "../followUps";
import { savesChanges } from "../lastChange";
import { LOG_SEVERAL, LOG_STEP, LOG_TOUCH } from "../manifest";
import { noteName } from "../noteName";
import { notify } from "../notify";
import { offerText } from "../offerText";
import { openNote, revealIfShown } from "../openNote";
import { plainText } from "../plainText";
import { warnIfReadOnly } from "../readOnlyGuard";
import { registerContactCommand, registerTargetCommand } from "../registerContactCommand";
import { run } from "../runAction";
import { prepareDone } from "../showDone";
import {
  offerNewContact,
  pickContact,
  pickContacts,
  pickOfNote,
  selectedOrActive,
  type Target,
  targetLabel,
  warnIfUnreadable,
} from "../targets";
import { say } from "../words/say";
import { logSteps } from "./logStep";
import { createContact } from "./newContact";
import {
  BACK,
  type PickOption,
  type Preview,
  pickOrType,
  promptLine,
  ROW_LENGTH,
  type Row,
} from "./promptWithPreview";
import { wrapText } from "./wrapText";

/**
 * *Log Touch*: asks for one line about what happened, with a live preview of how it is understood and of the next
 * step. If the user cancels, nothing is written.
 */
export function registerLogTouch(client: Client, followUps: FollowUps): Disposable {
  return Disposable.from(
    registerContactCommand(followUps, LOG_TOUCH, async (first, all) => {
      const targets = selectedOrActive(first, all, followUps);
      if (targets.length > 0) await askAndLog(client, followUps, targets);
      else if (!warnIfUnreadable(followUps)) await askForContactAndLog(client, followUps);
    }),
    registerContactCommand(followUps, LOG_SEVERAL, async (first, all) => {
      const selected = selectedOrActive(first, all, followUps);
      const targets = await pickContacts(followUps, say("log.several"), selected);
      if (targets) await askAndLog(client, followUps, targets);
    }),
    registerTargetCommand(followUps, LOG_STEP, "log.next-of", (_, targets) =>
      logSteps(client, followUps, targets),
    ),
  );
}

async function askAndLog(client: Client, followUps: FollowUps, targets: readonly Target[]): Promise<void> {
  if (await warnIfReadOnly(targets.map(({ uri }) => uri))) return;
  const uris = targets.map(({ uri }) => uri);
  const answer = await promptLine({
    title: say("log.title", { whom: targetLabel(targets) }),
    prompt: say("log.prompt"),
    placeholder: say("log.example"),
    preview: (typed) => withPreview(client, uris, typed),
  });
  if (answer && answer !== BACK) await log(client, followUps, uris, answer.text, answer.way);
}

/**
 * Asks what happened when no contact is known: the user picks a contact, or the names in the text say which contacts
 * it is about.
 */
async function askForContactAndLog(client: Client, followUps: FollowUps): Promise<void> {
  const { contacts } = followUps;
  const note = activeNote();
  if (contacts.length === 0 && !note) {
    offerNewContact();
    return;
  }
  const answer = await pickOrType({
    title: say("log.whom"),
    placeholder: say("log.whom-or-what"),
    options: [...(note ? [{ ...pickOfNote(note), text: note.uri }] : []), ...contacts.map(optionOf)],
    preview: (typed) => withPreview(client, null, typed),
  });
  if (!answer || answer === BACK) return;
  if (answer.newContact !== undefined)
    await logForNewContact(client, followUps, answer.newContact, answer.text);
  else if (answer.isTyped) await log(client, followUps, null, answer.text, answer.way);
  else if (answer.typed !== undefined) await log(client, followUps, [answer.text], answer.typed);
  else {
    const targets = [...contacts, ...(note ? [note] : [])].filter(({ uri }) => uri === answer.text);
    await askAndLog(client, followUps, targets);
  }
}

/** Creates a contact of a name that no contact has, and logs the entry in the new note. */
async function logForNewContact(
  client: Client,
  followUps: FollowUps,
  name: string,
  text: string,
): Promise<void> {
  const uri = await createContact(client, name);
  if (uri) await log(client, followUps, [uri], text);
}

function optionOf({ uri, name, line, path }: FollowUps["contacts"][number]): PickOption {
  return { label: name, description: line, detail: path, text: uri };
}

/** Returns the active Markdown note as a target, although it is not a contact. */
function activeNote(): Target | undefined {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== "markdown") return undefined;
  return { uri: document.uri.toString(), name: noteName(document.uri) };
}

/** Asks the server how it understands a text, and returns the preview rows. */
export async function withPreview(
  client: Client,
  uris: readonly string[] | null,
  typed: string,
): Promise<Preview> {
  if (typed.trim() === "") return { ok: false, reason: "" };
  const result = await run<LogResult>(client, SERVER.previewLog, [uris, typed]);
  if (result.ok) return { ok: true, rows: rowsOf(result, uris) };
  // The text is understood, but the contact is still open.
  if (result.pick || result.candidates) {
    const [name] = result.unknownNames ?? [];
    const create =
      name === undefined
        ? []
        : [
            {
              label: `$(person-add) ${plainLabel(say("log.new-contact", { name }))}`,
              accepts: { newContact: name },
            },
          ];
    return {
      ok: true,
      rows: [{ label: `$(question) ${plainLabel(plainText(result.reason))}` }, ...create],
      needsAnswer: true,
    };
  }
  const ways = (result.ways ?? []).map(({ kind, preview }) => {
    return rowsOf(preview, uris).map((row) => ({ ...row, accepts: { ...row.accepts, way: kind } }));
  });
  return { ok: false, reason: result.reason, ...(ways.length > 0 && { ways: shortened(ways) }) };
}

/** Shortens the previews of several readings to the line and its meaning. */
function shortened(ways: readonly (readonly Row[])[]): readonly (readonly Row[])[] {
  return ways.length === 1 ? ways : ways.map((rows) => rows.slice(0, 2));
}

/** Returns the rows of the preview: the lines and their notes, the dates as they were understood, and the next step. */
function rowsOf(result: LogResult & { ok: true }, uris: readonly string[] | null): Row[] {
  const { notes, line, dates, meaning, findings, next, plan } = result;
  const names = notes.map(({ name }) => name).join(", ");
  const caption = uris === null ? say("log.row-whose", { whose: names }) : say("log.row");
  const isGrave = findings.some(({ severity }) => severity === "error");
  // The written line is shown whole: below a long caption, and in several rows if it is long itself.
  const fits = caption.length + line.length <= ROW_LENGTH;
  const [firstPart = "", ...otherParts] = fits ? [line] : ["", ...wrapText(line, ROW_LENGTH)];
  const rows: Row[] = [
    { label: `$(check) ${plainLabel(caption)}`, description: plainLabel(firstPart) },
    ...otherParts.map((part) => ({ label: "$(blank)", description: plainLabel(part) })),
    ...(meaning ? [{ label: `$(lightbulb) ${say("log.row-means")}`, description: plainLabel(meaning) }] : []),
    ...findings.flatMap(findingRows),
    { label: `$(calendar) ${say("log.row-dates")}`, description: plainLabel(dates.join(" · ")) },
    { label: `$(arrow-right) ${say("log.row-next")}`, description: plainLabel(next) },
  ];
  if (plan) rows.push({ label: `$(ellipsis) ${say("log.row-plan")}`, description: plainLabel(plan) });
  return isGrave ? rows.map((row) => ({ ...row, accepts: { isGrave } })) : rows;
}

function findingRows({ severity, message }: CausedFinding): Row[] {
  const icon = severity === "error" || severity === "warning" ? severity : "info";
  return wrapText(message, ROW_LENGTH).map((part, at) => ({
    label: `$(${at === 0 ? icon : "blank"}) ${plainLabel(plainText(part))}`,
  }));
}

/**
 * Logs an entry. Asks first which contact is meant if several match, and whether to log it for other named contacts
 * who have notes as well.
 */
export async function log(
  client: Client,
  followUps: FollowUps,
  uris: readonly string[] | null,
  text: string,
  way?: WayKind,
): Promise<void> {
  const options = way === undefined ? {} : { way };
  const preview = await run<LogResult>(client, SERVER.previewLog, [uris, text, options]);
  if (!preview.ok) {
    if (preview.ways) {
      const chosen = await pickWay(preview.ways, preview.reason);
      if (chosen) await log(client, followUps, uris, text, chosen);
      return;
    }
    if (!preview.pick) {
      void notify("error", plainText(preview.reason));
      return;
    }
    const candidates = (preview.candidates ?? []).flatMap(({ contacts }) => contacts);
    const picked = candidates.length > 0 ? await pickNamed(candidates, say("log.which"), false) : undefined;
    const contact = candidates.length > 0 ? undefined : await pickContact(followUps, text, activeNote());
    const targetUris = contact ? [contact.uri] : picked;
    if (targetUris && targetUris.length > 0) await log(client, followUps, targetUris, text, way);
    return;
  }
  const namedUris = preview.notes.map(({ uri }) => uri);
  const targetUris = preview.others.length > 0 ? await withOthers(preview) : namedUris;
  if (!targetUris) return;
  const [single] = targetUris;
  const isOpened = targetUris.length === 1 && !savesChanges();
  if (isOpened && single) await openNote(single);
  const showDone = prepareDone();
  const result = await run<LogResult>(client, SERVER.log, [targetUris, text, options]);
  if (!result.ok) {
    void offerText(plainText(result.reason), text);
    return;
  }
  void commands.executeCommand("setContext", CONTEXT.touches, 1);
  if (isOpened) await openNote(result.uri, result.at);
  else if (result.notes.length === 1) revealIfShown(result.uri, result.at);
  showDone(result.done);
}

/** Asks in which of the named contacts' notes to log it; undefined if the user cancels. */
async function withOthers({
  notes,
  others,
}: LogResult & { ok: true }): Promise<readonly string[] | undefined> {
  const contacts = notes.map(({ uri, name }) => ({ uri, name, path: "", organization: "" }));
  return pickNamed([...contacts, ...others], say("log.others"), true);
}

/** Asks which reading of a text is meant. */
async function pickWay(ways: readonly LogWay[], reason: string): Promise<WayKind | undefined> {
  const picks = ways.map(({ kind, preview: { line, meaning } }) => ({
    way: kind,
    label: line,
    detail: meaning,
  }));
  const picked = await window.showQuickPick(picks, { title: plainText(reason), ignoreFocusOut: true });
  return picked?.way;
}

async function pickNamed(
  contacts: readonly NamedContact[],
  title: string,
  isMultiple: boolean,
): Promise<readonly string[] | undefined> {
  const picks = contacts.map(({ uri, name, path, organization }) => {
    const description = plainLabel(organization);
    return { uri, label: plainLabel(name), description, detail: plainLabel(path), picked: true };
  });
  if (!isMultiple) {
    const picked = await window.showQuickPick(picks, { title });
    return picked && [picked.uri];
  }
  const picked = await window.showQuickPick(picks, { title, canPickMany: true });
  return picked && picked.length > 0 ? picked.map(({ uri }) => uri) : undefined;
}
