import { Disposable, window } from "vscode";
import type { Status } from "../../note/vocabulary";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import {
  CLOSE_CONTACT,
  DO_NOT_CONTACT,
  MARK_MOVED_ON,
  PAUSE_CONTACT,
  RESUME_CONTACT,
  STOP_FOLLOWING,
} from "../manifest";
import { registerTargetCommand } from "../registerContactCommand";
import { canResume } from "../rowContext";
import { runAction } from "../runAction";
import { type Target, targetLabel } from "../targets";
import type { UiKey } from "../words/en";
import { say } from "../words/say";
import { BACK, pickOrType } from "./promptWithPreview";

/** A way to stop: its command, its row in *Stop Following Up*, and the prompt for the reason. */
interface StopWay {
  readonly id: string;
  readonly status: Status;
  readonly label: UiKey;
  readonly means: UiKey;
  readonly title: UiKey;
  readonly example: UiKey;
}

const STOP_WAYS: readonly StopWay[] = [
  {
    id: MARK_MOVED_ON,
    status: "moved-on",
    label: "stop.moved-on",
    means: "stop.moved-on-means",
    title: "status.moved-on",
    example: "status.moved-on-example",
  },
  {
    id: CLOSE_CONTACT,
    status: "closed",
    label: "stop.closed",
    means: "stop.closed-means",
    title: "status.closed",
    example: "status.closed-example",
  },
  {
    id: DO_NOT_CONTACT,
    status: "do-not-contact",
    label: "stop.do-not-contact",
    means: "stop.do-not-contact-means",
    title: "status.stop",
    example: "status.stop-example",
  },
  {
    id: PAUSE_CONTACT,
    status: "paused",
    label: "stop.paused",
    means: "stop.paused-means",
    title: "status.paused",
    example: "status.paused-example",
  },
];

/** *Stop Following Up*, which asks why; a command for each of its answers; and *Resume*. They set the status. */
export function registerStatus(client: Client, followUps: FollowUps): Disposable {
  const byId = STOP_WAYS.map((way) =>
    registerTargetCommand(followUps, way.id, "status.whom", (_, targets) => stop(client, targets, way)),
  );
  return Disposable.from(
    ...byId,
    registerTargetCommand(followUps, STOP_FOLLOWING, "stop.whom", async (_, targets) => {
      const way = await pickWay(targets);
      if (way) await stop(client, targets, way);
    }),
    registerTargetCommand(
      followUps,
      RESUME_CONTACT,
      "resume.whom",
      (_, targets) => runAction(client, "touchbase.setStatus", targets, ["active"]),
      { fits: canResume, none: "resume.none" },
    ),
  );
}

async function pickWay(targets: readonly Target[]): Promise<StopWay | undefined> {
  const answer = await pickOrType({
    title: say("stop.title", { whom: targetLabel(targets) }),
    placeholder: say("stop.why"),
    explanation: say("stop.means"),
    options: STOP_WAYS.map(({ status, label, means }) => ({
      label: say(label),
      description: say(means),
      text: status,
    })),
  });
  if (!answer || answer === BACK) return undefined;
  return STOP_WAYS.find(({ status }) => status === answer.text);
}

/** Asks for the reason and sets the status. */
async function stop(client: Client, targets: readonly Target[], way: StopWay): Promise<void> {
  const { status, title, example } = way;
  const reason = await window.showInputBox({
    ignoreFocusOut: true,
    title: say(title, { whom: targetLabel(targets) }),
    prompt: say("status.reason"),
    placeHolder: say(example),
  });
  if (reason === undefined) return;
  const trimmed = reason.trim();
  await runAction(client, "touchbase.setStatus", targets, trimmed ? [status, trimmed] : [status], trimmed);
}
