import { touchLineForStep } from "../../cadence/plan";
import type { Fix } from "../../note/model";
import type { Span } from "../../note/source";
import type { ContactNote } from "../../vault/contactNote";
import { message } from "../../words/message";
import { draftKindOf } from "../actions/draftChoice";
import { presetDays } from "../actions/presets";
import type { DraftKind } from "../actions/table";
import { headSpans } from "./hover";

/** The commands of the extension that ask the user: for a touch, or for the day to postpone the follow-up to, or for the kind of a draft. */
export const LOG_TOUCH = "touchbase.logTouch";
export const SNOOZE = "touchbase.snoozeContact";
export const DRAFT = "touchbase.draftMessage";

/** A command of the extension that asks the user for its input. */
export type ExtensionCommand = typeof LOG_TOUCH | typeof SNOOZE | typeof DRAFT;

/** An action on the contact, independent of the findings in the note: a change, or a command of the extension. */
export type ContactAction = { readonly kind: "log" | "snooze" | "status" | "draft" } & (
  | { readonly edit: Fix }
  | { readonly command: ExtensionCommand }
);

/**
 * Returns the actions on a contact: log a touch, log the next step, move on, postpone, draft a message. They are
 * offered at the head of the note and at the last touch, or everywhere if `place` is undefined.
 */
export function contactActions(
  note: ContactNote,
  place: Span | undefined,
  extensionCommands: boolean,
): ContactAction[] {
  const { contact, standing, position } = note.analysis;
  if (!contact.readable || !standing || (place && !concernsContact(note, place))) return [];
  const actions: ContactAction[] = [];
  if (extensionCommands) actions.push({ kind: "log", command: LOG_TOUCH });
  const { step } = standing;
  const line = step && !step.moveOn ? touchLineForStep(step, note.today) : undefined;
  if (line)
    actions.push({ kind: "log", edit: { kind: "add-touch", line, title: message("fix.log", { line }) } });
  if (step?.moveOn) {
    actions.push({
      kind: "status",
      edit: { kind: "set-status", status: "moved-on", title: message("fix.moved-on") },
    });
  }
  const toActionFix = (action: string, args: readonly string[], title: ReturnType<typeof message>): Fix => {
    return { kind: "action", action, args, title };
  };
  if (contact.status !== "active" && contact.status !== "do-not-contact") {
    const title = message("offer.active");
    actions.push({ kind: "status", edit: toActionFix("touchbase.setStatus", ["active"], title) });
  }
  if (standing.state === "snoozed") {
    actions.push({ kind: "snooze", edit: toActionFix("touchbase.clear", ["snooze"], message("offer.wake")) });
  }
  if (step) {
    for (const { label: day, date } of presetDays(note.today, note.config)) {
      if (contact.snooze?.value === date) continue;
      const title = message("offer.snooze", { date, day });
      actions.push({ kind: "snooze", edit: toActionFix("touchbase.snooze", [date], title) });
    }
    if (extensionCommands) actions.push({ kind: "snooze", command: SNOOZE });
  }
  if (!position.stop && contact.status === "active") {
    for (const kind of draftsFor(note)) {
      actions.push({
        kind: "draft",
        edit: toActionFix("touchbase.draft", [kind], message(`offer.draft.${kind}`)),
      });
    }
  }
  return actions;
}

/**
 * Returns the few actions on a contact that a menu shows without a request for their kind: at most one of each kind.
 * Actions that ask the user come first. Those that log a step as done are only for clients that cannot ask.
 */
export function briefContactActions(
  note: ContactNote,
  place: Span,
  extensionCommands: boolean,
): ContactAction[] {
  const { standing, contact } = note.analysis;
  const all = contactActions(note, place, extensionCommands);
  const first = (kind: ContactAction["kind"]) => all.filter((action) => action.kind === kind).slice(0, 1);
  const [log, status, snooze] = [first("log"), first("status"), first("snooze")];
  const draft = briefDraft(note);
  const isDrafted = standing?.step && !standing.step.moveOn && contact.status === "active" && all.length > 0;
  const drafts: ContactAction[] = !isDrafted
    ? []
    : extensionCommands
      ? [{ kind: "draft", command: DRAFT }]
      : draft
        ? [{ kind: "draft", edit: draft }]
        : [];
  const postpone: ContactAction[] =
    extensionCommands && standing?.step && standing.state !== "snoozed"
      ? [{ kind: "snooze", command: SNOOZE }]
      : snooze;
  return [...status, ...log, ...drafts, ...postpone];
}

/** Returns the fix that drafts the message for the next step; undefined if that draft exists. */
export function briefDraft(note: ContactNote): Fix | undefined {
  const kind = draftKindOf(note.analysis);
  const kinds: readonly DraftKind[] = draftsFor(note);
  if (!kinds.includes(kind) || kind === "call") return undefined;
  return { kind: "action", action: "touchbase.draft", args: [kind], title: message(`offer.draft.${kind}`) };
}

function draftsFor({ analysis, text }: ContactNote) {
  const { standing, contact } = analysis;
  const purpose = standing?.step?.purpose;
  const kinds = [
    ...(purpose === "thanks" ? (["thanks"] as const) : []),
    ...(purpose === "intro" ? (["introduction"] as const) : []),
    "voicemail" as const,
    "email" as const,
  ];
  const headings = contact.drafts.map(({ heading }) => text.slice(heading.start, heading.end).toLowerCase());
  return kinds.filter((kind) => !headings.some((heading) => heading.endsWith(`draft ${kind}`)));
}

function concernsContact(note: ContactNote, place: Span): boolean {
  const { log } = note.analysis.contact;
  const last = log.entries.at(-1);
  const places = last ? [...headSpans(note), last] : headSpans(note);
  return places.some(({ start, end }) => start <= place.end && place.start <= end);
}
