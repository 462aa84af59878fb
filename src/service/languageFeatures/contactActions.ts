import { touchLineForStep } from "../../cadence/plan";
import type { Fix } from "../../note/model";
import type { Span } from "../../note/source";
import type { ContactNote } from "../../vault/contactNote";
import { message } from "../../words/message";
import { presetDays } from "../actions/presets";
import { headPlaces } from "./hover";

/** The commands of the extension that ask the user: for a touch, or for the day to postpone the follow-up to. */
export const LOG_TOUCH = "touchbase.logTouch";
export const SNOOZE = "touchbase.snoozeContact";

/** An action on the contact, independent of the findings in the note. */
export interface ContactAction {
  readonly kind: "log" | "snooze" | "status" | "draft";
  readonly does: Fix | Ask;
}

/** A command of the extension that asks the user for its input. */
export interface Ask {
  readonly kind: "ask";
  readonly command: typeof LOG_TOUCH | typeof SNOOZE;
}

/**
 * Returns the actions on a contact: log a touch, log the next step, move on, postpone, draft a message. They are
 * offered at the head of the note and at the last touch, or everywhere if `place` is undefined.
 */
export function contactActions(note: ContactNote, place: Span | undefined, asks: boolean): ContactAction[] {
  const { contact, standing, position } = note.analysis;
  if (!contact.readable || !standing || (place && !speaksOfContact(note, place))) return [];
  const offers: ContactAction[] = [];
  if (asks) offers.push({ kind: "log", does: { kind: "ask", command: LOG_TOUCH } });
  const { step } = standing;
  const line = step && !step.moveOn ? touchLineForStep(step, note.today) : undefined;
  if (line)
    offers.push({ kind: "log", does: { kind: "add-touch", line, title: message("fix.log", { line }) } });
  if (step?.moveOn) {
    offers.push({
      kind: "status",
      does: { kind: "set-status", status: "moved-on", title: message("fix.moved-on") },
    });
  }
  const run = (action: string, args: readonly string[], title: ReturnType<typeof message>): Fix => {
    return { kind: "action", action, args, title };
  };
  if (contact.status !== "active" && contact.status !== "do-not-contact") {
    const title = message("offer.active");
    offers.push({ kind: "status", does: run("touchbase.setStatus", ["active"], title) });
  }
  if (standing.state === "snoozed") {
    offers.push({ kind: "snooze", does: run("touchbase.clear", ["snooze"], message("offer.wake")) });
  }
  if (step) {
    for (const { said: day, date } of presetDays(note.today, note.config)) {
      if (contact.snooze?.value === date) continue;
      const title = message("offer.snooze", { date, day });
      offers.push({ kind: "snooze", does: run("touchbase.snooze", [date], title) });
    }
    if (asks) offers.push({ kind: "snooze", does: { kind: "ask", command: SNOOZE } });
  }
  if (!position.stop && contact.status === "active") {
    for (const kind of draftsFor(note)) {
      offers.push({ kind: "draft", does: run("touchbase.draft", [kind], message(`offer.draft.${kind}`)) });
    }
  }
  return offers;
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

function speaksOfContact(note: ContactNote, place: Span): boolean {
  const { log } = note.analysis.contact;
  const last = log.entries.at(-1);
  const places = last ? [...headPlaces(note), last] : headPlaces(note);
  return places.some(({ start, end }) => start <= place.end && place.start <= end);
}
