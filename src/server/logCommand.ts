import { analyze } from "../cadence/analyze";
import { readContact } from "../note/contact";
import type { Entry } from "../service/logTouch/entry";
import { type LogPlan, outcomeText, planLog } from "../service/logTouch/planLog";
import { findTargets, othersNamed } from "../service/logTouch/resolveTargets";
import { type LogChoices, logChoices } from "../service/logTouch/steps";
import { baseName } from "../vault";
import { message } from "../words/message";
import { render } from "../words/render";
import { type Target, targetsOf, urisIn } from "./commandTargets";
import type { KnownContact } from "./contactNameIndex";
import { insertedPosition, type NoteEdits, rejectionReason } from "./noteEdits";
import { uriOf } from "./noteUri";
import type { LogChoicesParams, LoggedNote, LogResult, NamedContact } from "./protocol";
import type { Workspace } from "./workspace";

type PlannedLog = Target & { readonly text: string; readonly plan: LogPlan & { ok: true } };

/**
 * `touchbase.log` and `touchbase.previewLog`: what an entry writes and leads to. Plans all notes first and changes them
 * in one edit, unless it is a preview. If one note is rejected, nothing is written.
 */
export async function logTouch(
  [notes, input]: readonly unknown[],
  isPreview: boolean,
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<LogResult> {
  const uris = urisIn(notes ?? []);
  if (uris === undefined || typeof input !== "string")
    return { ok: false, reason: "touchbase.log takes a URI, a list of them or null, and a text." };
  const today = workspace.all()[0]?.today;
  const contactNames = workspace.contactNames.get();
  if (today === undefined) return { ok: false, reason: rejectionReason() };
  let targets: readonly Target[];
  let entry: Entry | undefined;
  if (uris.length > 0) targets = targetsOf(uris, workspace);
  else {
    const {
      contacts,
      reason,
      pick,
      candidates: matches,
      entry: parsed,
    } = findTargets(input, today, contactNames);
    if (reason) {
      const candidates = matches.map(({ said, people }) => ({ said, contacts: people.map(toNamedContact) }));
      return { ok: false, reason: render(reason, { today }), ...(pick && { pick, candidates }) };
    }
    targets = contacts.map(({ id, folder, path }) => ({ uri: id, folder, path }));
    entry = parsed;
  }
  const fileTexts = await Promise.all(targets.map(({ folder, path }) => folder.textOf(path)));
  // No `await` from here to the edit, so that documents cannot change in between.
  const plannedLogs: PlannedLog[] = [];
  for (const [at, target] of targets.entries()) {
    const { folder, path } = target;
    const name = baseName(path);
    const text = folder.openTextOf(path) ?? fileTexts[at];
    if (text === undefined) return { ok: false, reason: render(message("log.no-note", { name }), { today }) };
    if (folder.leadsOutside(path))
      return { ok: false, reason: render(message("refused.link", { name }), { today }) };
    const plan = planLog(text, {
      fileName: name,
      input: entry ?? input,
      today: folder.today,
      config: folder.config,
      known: contactNames,
    });
    if (!plan.ok) {
      const reason = message("log.in-note", { name, reason: plan.reason });
      return targets.length > 1 ? { ok: false, reason: render(reason, { today }) } : plan;
    }
    plannedLogs.push({ ...target, text, plan });
  }
  if (!isPreview) {
    const edits = plannedLogs.map(({ uri, text, plan }) => ({ uri, text, edits: plan.edits }));
    const reason = await noteEdits.apply(render(message("label.log")), edits);
    if (reason) return { ok: false, reason };
  }
  const [first, ...rest] = plannedLogs.map(loggedNote);
  const plan = plannedLogs[0]?.plan;
  if (!first || !plan) return { ok: false, reason: render(message("log.whose"), { today }), pick: true };
  const loggedContacts = targets.map(({ folder, path }) => ({ id: uriOf(folder, path) }));
  const others = othersNamed(plan.entry.people, loggedContacts, contactNames).map(toNamedContact);
  return { ok: true, ...first, dates: plan.dates, notes: [first, ...rest], others };
}

/** `touchbase/logChoices`: the questions and answers of a guided input; null for a note that cannot be read. */
export async function choicesFor(
  { uri, text: input }: Partial<LogChoicesParams>,
  workspace: Workspace,
): Promise<LogChoices | null> {
  if (typeof uri !== "string") return null;
  const { folder, path } = workspace.placeOf(uri);
  const text = await folder.textOf(path);
  const fileName = baseName(path);
  const contact = text === undefined ? undefined : readContact(text, { fileName, declared: true });
  if (text === undefined || !contact?.readable) return null;
  const { today, config } = folder;
  const analysis = analyze(contact, today, config.cadence);
  const plan =
    typeof input === "string" && input.trim() !== ""
      ? planLog(text, { fileName, input, today, config, known: workspace.contactNames.get() })
      : undefined;
  return logChoices(analysis, config, plan?.ok ? plan : undefined);
}

function loggedNote({ uri, plan }: PlannedLog): LoggedNote {
  const { line, after, newText, edits } = plan;
  return { uri, name: after.contact.name, line, ...outcomeText(after), at: insertedPosition(newText, edits) };
}

function toNamedContact({ id, path, name, organization: [organization = ""] }: KnownContact): NamedContact {
  return { uri: id, path, name, organization };
}
