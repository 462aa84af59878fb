import { type Disposable, env, window } from "vscode";
import { DRAFT, type DraftMessage, type DraftParams } from "../../server/protocol";
import { DRAFT_KINDS, type DraftKind } from "../../service/actions/table";
import { plainLabel } from "../../words/plainLabel";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { DRAFT_MESSAGE } from "../manifest";
import { notify } from "../notify";
import { openOutside } from "../openOutside";
import { plainText } from "../plainText";
import { messageUri } from "../reachUri";
import { warnIfReadOnly } from "../readOnlyGuard";
import { registerTargetCommand } from "../registerContactCommand";
import { runAction } from "../runAction";
import { showDone } from "../showDone";
import type { Target } from "../targets";
import type { UiKey } from "../words/en";
import { say } from "../words/say";
import { pickValue } from "./reach";

const KIND_LABELS: Readonly<Record<DraftKind, UiKey>> = {
  voicemail: "draft.voicemail",
  call: "draft.call",
  email: "draft.email",
  thanks: "draft.thanks",
  introduction: "draft.introduction",
};

type Message = DraftMessage & { readonly ok: true };

/** Where a draft can go. */
const PLACES = ["note", "clipboard", "mail"] as const;

/** *Draft a Message*: puts the outline of a message into the note, into the clipboard, or into the mail program. */
export function registerDraft(client: Client, followUps: FollowUps): Disposable {
  const run = async (target: Target) => {
    const kind = await pickKind(target, followUps);
    if (kind === undefined) return;
    const params: DraftParams = { uri: target.uri, ...(kind && { kind }) };
    const message = await client.sendRequest<DraftMessage | null>(DRAFT, params);
    if (!message) return;
    if (!message.ok) {
      const reason = plainText(message.reason);
      void notify("error", say("act.refused", { name: target.name, reason }));
      return;
    }
    const place = await pickPlace(target, message);
    if (place === "clipboard") await copy(message);
    else if (place === "mail") await write(target, message, followUps);
    else if (place === "note" && !(await warnIfReadOnly([target.uri])))
      await runAction(client, "touchbase.draft", [target], kind ? [kind] : []);
  };
  return registerTargetCommand(followUps, DRAFT_MESSAGE, "draft.whom", run, undefined, false);
}

/** Asks what to draft. Returns an empty kind for the draft that the next step needs. */
async function pickKind({ uri, name }: Target, followUps: FollowUps): Promise<DraftKind | "" | undefined> {
  const kinds = DRAFT_KINDS.map((kind) => ({
    draft: kind as DraftKind | "",
    label: say(KIND_LABELS[kind]),
    description: "",
  }));
  const title = say("draft.title", { name });
  const pick = await window.showQuickPick([...nextStepPick(uri, followUps), ...kinds], { title });
  return pick?.draft;
}

/**
 * Returns the pick of the draft for the next step; none without a step, or if it is to move on, which needs no message.
 */
function nextStepPick(uri: string, { contacts }: FollowUps) {
  const contact = contacts.find((candidate) => candidate.uri === uri);
  if (!contact || contact.moveOn || contact.channels.length === 0) return [];
  const draft: DraftKind | "" = "";
  return [{ draft, label: say("draft.next"), description: plainLabel(contact.line) }];
}

/** Asks where the draft goes. A voicemail or call cannot be mailed, and a draft that the note has stays there. */
async function pickPlace({ name }: Target, message: Message): Promise<(typeof PLACES)[number] | undefined> {
  const isMail = message.subject !== "";
  const places = PLACES.filter((place) =>
    place === "note" ? !message.isFromNote : place !== "mail" || isMail,
  );
  const picks = places.map((place) => ({
    place,
    label: say(`draft.to-${place}`),
    description: say(`draft.to-${place}-means`),
  }));
  const title = say(message.isFromNote ? "draft.where-own" : "draft.where", { name });
  return (await window.showQuickPick(picks, { title }))?.place;
}

async function copy({ body }: Message): Promise<void> {
  await env.clipboard.writeText(body);
  showDone(say("draft.copied"));
}

/** Opens the mail program. A long draft goes to the clipboard, because the mail program could cut it off. */
async function write({ uri, name }: Target, message: Message, followUps: FollowUps): Promise<void> {
  const contact = followUps.contacts.find((candidate) => candidate.uri === uri);
  const { subject, body, isToContact } = message;
  const address = isToContact && contact ? await pickValue(contact, "email") : "";
  if (address === undefined && contact && contact.email.length > 0) return;
  const whole = messageUri(address ?? "", subject, body);
  if (whole === undefined) await env.clipboard.writeText(body);
  const isOpen = await openOutside(whole ?? messageUri(address ?? "", subject, "") ?? "mailto:");
  if (!isOpen) {
    await env.clipboard.writeText(body);
    void notify("warning", say("draft.no-mail"));
  } else if (whole === undefined) void notify("info", say("draft.too-long"));
  else showDone(say("reach.writing", { name, value: address ?? "" }).replace(/: $/, ""));
}
