import { type Disposable, window } from "vscode";
import { DRAFT_KINDS, type DraftKind } from "../../service/actions/table";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import type { Node } from "../followUpTree";
import { DRAFT_MESSAGE } from "../manifest";
import { registerContactCommand } from "../registerContactCommand";
import { runAction } from "../runAction";
import { type CommandArguments, targetsOf } from "../targets";
import type { UiKey } from "../words/en";
import { say } from "../words/say";

const KINDS: Readonly<Record<DraftKind, UiKey>> = {
  voicemail: "draft.voicemail",
  call: "draft.call",
  email: "draft.email",
  thanks: "draft.thanks",
  introduction: "draft.introduction",
};

/** *Draft a Message*: adds the outline of a message to the body of the note. */
export function registerDraft(client: Client, followUps: FollowUps): Disposable {
  return registerContactCommand(
    followUps,
    DRAFT_MESSAGE,
    async (first?: CommandArguments, all?: readonly Node[]) => {
      const [target] = await targetsOf(first, all, followUps, say("draft.whom"));
      if (!target) return;
      const kinds = DRAFT_KINDS.map((kind) => ({
        draft: kind as string,
        label: say(KINDS[kind]),
        description: "",
      }));
      const title = say("draft.title", { name: target.name });
      const picked = await window.showQuickPick([...forNextStep(target.uri, followUps), ...kinds], { title });
      if (picked) await runAction(client, "touchbase.draft", [target], picked.draft ? [picked.draft] : []);
    },
  );
}

/**
 * The draft for the next step; none if there is no step or if it is to move on, because then there is nothing to say.
 */
function forNextStep(uri: string, { contacts }: FollowUps) {
  const contact = contacts.find((one) => one.uri === uri);
  if (!contact || contact.moveOn || contact.channels.length === 0) return [];
  return [{ draft: "", label: say("draft.next"), description: contact.line }];
}
