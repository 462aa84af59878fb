import { Disposable, window } from "vscode";
import type { Status } from "../../note/vocabulary";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { CLOSE_CONTACT, DO_NOT_CONTACT, MARK_MOVED_ON, PAUSE_CONTACT, RESUME_CONTACT } from "../manifest";
import { registerTargetCommand } from "../registerContactCommand";
import { runAction } from "../runAction";
import { targetLabel } from "../targets";
import type { UiKey } from "../words/en";
import { say } from "../words/say";

/** The commands that set a status, with the title and the placeholder of the prompt for the reason. */
const STATUS_COMMANDS: readonly {
  readonly id: string;
  readonly status: Status;
  readonly title: UiKey;
  readonly example?: UiKey;
}[] = [
  { id: MARK_MOVED_ON, status: "moved-on", title: "status.moved-on", example: "status.moved-on-example" },
  { id: CLOSE_CONTACT, status: "closed", title: "status.closed", example: "status.closed-example" },
  { id: DO_NOT_CONTACT, status: "do-not-contact", title: "status.stop", example: "status.stop-example" },
  { id: PAUSE_CONTACT, status: "paused", title: "status.paused", example: "status.paused-example" },
  { id: RESUME_CONTACT, status: "active", title: "status.active" },
];

/** *Mark as Moved On*, *Close*, *Do Not Contact*, *Pause* and *Resume*: set the status, with an optional reason. */
export function registerStatus(client: Client, followUps: FollowUps): Disposable {
  const registrations = STATUS_COMMANDS.map(({ id, status, title, example }) =>
    registerTargetCommand(followUps, id, "status.whom", async (_, targets) => {
      const reason = example
        ? await window.showInputBox({
            ignoreFocusOut: true,
            title: say(title, { whom: targetLabel(targets) }),
            prompt: say("status.reason"),
            placeHolder: say(example),
          })
        : "";
      if (reason === undefined) return;
      await runAction(
        client,
        "touchbase.setStatus",
        targets,
        reason.trim() ? [status, reason.trim()] : [status],
      );
    }),
  );
  return Disposable.from(...registrations);
}
