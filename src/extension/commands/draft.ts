import { type Disposable, window } from "vscode";
import { DRAFT_KINDS, type DraftKind } from "../../service/actions/table";
import { plainLabel } from "../../words/plainLabel";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { DRAFT_MESSAGE } from "../manifest";
import { registerTargetCommand } from "../registerContactCommand";
import { runAction } from "../runAction";
import type { UiKey } from "../words/en";
import { say } from "../words/say";

const KIND_LABELS: Readonly<Record<DraftKind, UiKey>> = {
  voicemail: "draft.voicemail",
  call: "draft.call",
  email: "draft.email",
  thanks: "draft.thanks",
  introduction: "draft.introduction",
};

/** *Draft a Message*: adds the outline of a message to the body of the note. */
export function registerDraft(client: Client, followUps: FollowUps): Disposable {
  return registerTargetCommand(followUps, DRAFT_MESSAGE, "draft.whom", async (target) => {
    const kinds = DRAFT_KINDS.map((kind) => ({
      draft: kind as string,
      label: say(KIND_LABELS[kind]),
      description: "",
    }));
    const title = say("draft.title", { name: target.name });
    const pick = await window.showQuickPick([...nextStepPick(target.uri, followUps), ...kinds], { title });
    if (pick) await runAction(client, "touchbase.draft", [target], pick.draft ? [pick.draft] : []);
  });
}

/**
 * The draft for the next step; none if there is no step or if it is to move on, because then there is nothing to say.
 */
function nextStepPick(uri: string, { contacts }: FollowUps) {
  const contact = contacts.find((candidate) => candidate.uri === uri);
  if (!contact || contact.moveOn || contact.channels.length === 0) return [];
  return [{ draft: "", label: say("draft.next"), description: plainLabel(contact.line) }];
}
