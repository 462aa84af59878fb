import type { Analysis } from "../../cadence/analyze";
import type { Config } from "../../config/resolve";
import { headingsIn } from "../../note/headings";
import type { Contact } from "../../note/model";
import { span } from "../../note/source";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { chooseDraft } from "./draftChoice";
import { draftText, headingOf } from "./draftText";
import type { DraftKind } from "./table";

/** A message to send: the draft of the note, or a new one. */
export type DraftMessage =
  | {
      readonly ok: true;
      readonly kind: DraftKind;
      /** Empty for what is said on the phone. */
      readonly subject: string;
      /** Plain text, in lines. */
      readonly body: string;
      /** Whether the contact is thanked, and not another person of the same meeting. */
      readonly isToContact: boolean;
      /** Whether the note has this draft, as the user left it. */
      readonly isFromNote: boolean;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Writes a message as plain text. A draft that the note already has is used unchanged, because the user has worked on
 * it.
 */
export function draftMessage(
  text: string,
  analysis: Analysis,
  config: Config,
  requested: DraftKind | "",
): DraftMessage {
  const { contact, today } = analysis;
  const choice = chooseDraft(analysis, requested);
  if (!choice.ok) return { ok: false, reason: render(choice.reason, { today, plain: true }) };
  const { kind, people } = choice;
  const to =
    people.find((name) => draftInNote(text, contact, headingOf(kind, name, today)) !== undefined) ??
    people[0];
  const { heading, lines } = draftText(kind, to, analysis, config);
  const ownDraft = draftInNote(text, contact, heading);
  const subject =
    kind === "voicemail" || kind === "call" ? "" : render(message(`draft.subject.${kind}`), { today });
  return {
    ok: true,
    kind,
    subject,
    body: withoutEscapes(ownDraft ?? lines.join("\n")).trim(),
    isToContact: to === undefined || isNameOf(to, contact.name),
    isFromNote: ownDraft !== undefined,
  };
}

/**
 * Returns the text below a heading of a draft, up to the next heading of its level or a higher one; undefined if it is
 * empty.
 */
function draftInNote(text: string, { drafts }: Contact, title: string): string | undefined {
  const draft = drafts.find(
    ({ heading }) => text.slice(heading.start, heading.end).replace(/^#+\s+/, "") === title,
  );
  if (!draft) return undefined;
  const [heading, ...others] = [...headingsIn(text, span(draft.heading.start, text.length))];
  const next = heading && others.find(({ level }) => level <= heading.level);
  const below = heading && text.slice(heading.below, next?.span.start ?? text.length);
  return below?.trim() ? below.replace(/\r\n?/g, "\n") : undefined;
}

/** Removes the backslashes that keep a character from being Markdown. */
function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** Whether a name is that of the contact, or a part of it: "Dana" of "Dana Whitfield". */
function isNameOf(name: string, contact: string): boolean {
  const parts = contact.toLowerCase().split(/\s+/);
  return name
    .toLowerCase()
    .split(/\s+/)
    .every((part) => parts.includes(part));
}
