import { analyze } from "../cadence/analyze";
import { readContact } from "../note/contact";
import { type Entry, WAY_KINDS, type WayKind } from "../note/entry/entry";
import { loggedSentence } from "../service/actions/doneSentence";
import type { CausedFinding } from "../service/logTouch/meaning";
import { type LogPlan, outcomeText, planLog } from "../service/logTouch/planLog";
import { findTargets, othersNamed } from "../service/logTouch/resolveTargets";
import { type LogChoices, logChoices } from "../service/logTouch/steps";
import type { CivilDate } from "../time/civilDate";
import { baseName } from "../vault";
import { message } from "../words/message";
import { render } from "../words/render";
import { type Target, targetsOf, urisIn } from "./commandTargets";
import type { KnownContact } from "./contactNameIndex";
import type { LogChoicesParams, LoggedNote, LogResult, LogWay, NamedContact } from "./logProtocol";
import { insertedPosition, type NoteEdits, rejectionReason } from "./noteEdits";
import { uriOf } from "./noteUri";
import type { Workspace } from "./workspace";

type PlannedLog = Target & { readonly text: string; readonly plan: LogPlan & { ok: true } };

/**
 * `touchbase.log` and `touchbase.previewLog`: what an entry writes and leads to. Plans all notes first and changes them
 * in one edit, unless it is a preview. If one note is rejected, nothing is written.
 */
export async function logTouch(
  [notes, input, options]: readonly unknown[],
  isPreview: boolean,
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<LogResult> {
  const way = wayIn(options);
  const result = await logOneReading([notes, input], way, isPreview, workspace, noteEdits);
  if (result.ok) return result;
  const { ways: kinds = [], ...rejection } = result;
  const ways: LogWay[] = [];
  for (const kind of way === undefined ? kinds : []) {
    const preview = await logOneReading([notes, input], kind, true, workspace, noteEdits);
    if (preview.ok) ways.push({ kind, preview });
  }
  return ways.length > 0 ? { ...rejection, ways } : rejection;
}

type Rejection = LogResult & { readonly ok: false };

/** The result for one reading; a refusal names the kinds of the others. */
type OneReading =
  | (LogResult & { readonly ok: true })
  | (Omit<Rejection, "ways"> & { readonly ways?: readonly WayKind[] });

/** Returns the kind of reading that the options of a call choose. */
function wayIn(options: unknown): WayKind | undefined {
  const way = typeof options === "object" && options !== null && "way" in options ? options.way : undefined;
  return WAY_KINDS.find((kind) => kind === way);
}

async function logOneReading(
  [notes, input]: readonly unknown[],
  way: WayKind | undefined,
  isPreview: boolean,
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<OneReading> {
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
      ways,
      unknownNames,
    } = findTargets(input, today, contactNames, way);
    if (reason) {
      const candidates = matches.map(({ said, people }) => ({ said, contacts: people.map(toNamedContact) }));
      return {
        ok: false,
        reason: render(reason, { today }),
        ...(pick && { pick, candidates }),
        ...(unknownNames.length > 0 && { unknownNames }),
        ...(ways.length > 0 && { ways }),
      };
    }
    targets = contacts.map(({ id, folder, path }) => ({ uri: id, folder, path }));
    entry = parsed;
  }
  const fileTexts = await Promise.all(targets.map(({ folder, path }) => folder.textOf(path)));
  // No `await` from here to the edit, so that documents cannot change in between.
  const plannedLogs: PlannedLog[] = [];
  for (const [index, target] of targets.entries()) {
    const { folder, path } = target;
    const name = baseName(path);
    const text = folder.openTextOf(path) ?? fileTexts[index];
    if (text === undefined) return { ok: false, reason: render(message("log.no-note", { name }), { today }) };
    if (folder.leadsOutside(path))
      return { ok: false, reason: render(message("refused.link", { name }), { today }) };
    const plan = planLog(text, {
      fileName: name,
      input: entry ?? input,
      way,
      today: folder.today,
      config: folder.config,
      known: contactNames,
    });
    if (!plan.ok) {
      const reason = message("log.in-note", { name, reason: plan.reason });
      const ways = plan.ways.map(({ kind }) => kind);
      return {
        ok: false,
        reason: targets.length > 1 ? render(reason, { today }) : plan.reason,
        ...(ways.length > 0 && { ways }),
      };
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
  const { sentence: meaning } = plan.meaning;
  const findings = plannedLogs.flatMap((planned) => findingsOf(planned, plannedLogs.length > 1, today));
  const done = loggedSentence(
    plannedLogs.map(({ plan }) => plan),
    first.next,
  );
  return { ok: true, ...first, done, dates: plan.dates, meaning, findings, notes: [first, ...rest], others };
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

/** The findings that a planned touch would cause, with the name of the contact if several notes change. */
function findingsOf({ plan }: PlannedLog, isNamed: boolean, today: CivilDate): CausedFinding[] {
  const { name } = plan.after.contact;
  return plan.meaning.findings.map((finding) => {
    const named = message("log.in-note", { name, reason: finding.message });
    return isNamed ? { ...finding, message: render(named, { today }) } : finding;
  });
}

function loggedNote({ uri, plan }: PlannedLog): LoggedNote {
  const { line, after, newText, edits } = plan;
  return { uri, name: after.contact.name, line, ...outcomeText(after), at: insertedPosition(newText, edits) };
}

function toNamedContact({ id, path, name, organization: [organization = ""] }: KnownContact): NamedContact {
  return { uri: id, path, name, organization };
}
