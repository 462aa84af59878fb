import { commands } from "vscode";
import type { Channel } from "../../note/vocabulary";
import type { FollowUpItem } from "../../server/protocol";
import { STEP_OUTCOMES, type StepOutcome } from "../../service/actions/table";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { LOG_TOUCH } from "../manifest";
import { runAction } from "../runAction";
import { type Target, targetLabel } from "../targets";
import type { UiKey } from "../words/en";
import { say } from "../words/say";
import { BACK, type PickOption, pickOrType } from "./promptWithPreview";

/** The outcomes of a call, as the picker shows them. */
const OUTCOMES: Readonly<Record<StepOutcome, { readonly label: UiKey; readonly means: UiKey }>> = {
  reached: { label: "done.reached", means: "done.reached-means" },
  voicemail: { label: "done.voicemail", means: "done.voicemail-means" },
  "no-answer": { label: "done.no-answer", means: "done.no-answer-means" },
};

/** The option that opens *Log Touch* instead of logging the step as proposed. */
const OTHER = "other";

/**
 * Logs the next steps of contacts as done. Asks for what the steps leave open: the channel, and the outcome of a call.
 * Contacts with the same choice are asked about together. Returns whether all of them were logged.
 */
export async function logSteps(
  client: Client,
  followUps: Pick<FollowUps, "contacts">,
  targets: readonly Target[],
): Promise<boolean> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const choice = choiceOf(followUps.contacts.find(({ uri }) => uri === target.uri));
    groups.set(choice.join(" "), [...(groups.get(choice.join(" ")) ?? []), target]);
  }
  let isDone = true;
  for (const [choice, group] of groups) {
    const logged =
      choice === ""
        ? await runAction(client, "touchbase.logStep", group)
        : await askAndLogSteps(client, choice.split(" ") as Channel[], group);
    isDone &&= logged;
  }
  return isDone;
}

/** Returns the channels to choose from; none for a step without a choice, or to move on. */
function choiceOf(item: FollowUpItem | undefined): readonly Channel[] {
  if (!item || item.moveOn) return [];
  const { channels } = item;
  return channels.length === 1 && channels[0] !== "call" ? [] : channels;
}

async function askAndLogSteps(
  client: Client,
  channels: readonly Channel[],
  targets: readonly Target[],
): Promise<boolean> {
  const answer = await pickOrType({
    title: say("done.title", { whom: targetLabel(targets) }),
    placeholder: say(channels.length > 1 ? "done.which" : "done.outcome"),
    options: [
      ...channels.flatMap((channel) =>
        channel === "call" ? callOptions(channels.length > 1) : [optionOf(channel)],
      ),
      { label: say("done.other"), description: say("done.other-means"), text: OTHER },
    ],
  });
  if (!answer || answer === BACK) return false;
  if (answer.text !== OTHER) return runAction(client, "touchbase.logStep", targets, answer.text.split(" "));
  await commands.executeCommand(
    LOG_TOUCH,
    targets.map(({ uri }) => uri),
  );
  return false;
}

function optionOf(channel: Channel): PickOption {
  return { label: say(`channel.${channel}`), text: channel };
}

function callOptions(isNamed: boolean): PickOption[] {
  return STEP_OUTCOMES.map((outcome) => {
    const { label, means } = OUTCOMES[outcome];
    const text = say(label);
    return {
      label: isNamed ? say("done.call", { outcome: text }) : text,
      description: say(means),
      text: `call ${outcome}`,
    };
  });
}
