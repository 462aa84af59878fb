import { Disposable, window } from "vscode";
import { type ActionResult, type PresetsResult, COMMANDS as SERVER } from "../../server/protocol";
import type { ActionId } from "../../service/actions/table";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import type { Node } from "../followUpTree";
import { CLEAR_FOLLOW_UP, HOLD_CONTACT, PIN_FOLLOW_UP, SNOOZE_CONTACT } from "../manifest";
import { registerContactCommand } from "../registerContactCommand";
import { run, runAction } from "../runAction";
import { type CommandArguments, type Target, targetLabel, targetsOf } from "../targets";
import type { UiKey } from "../words/en";
import { say } from "../words/say";
import { BACK, type Preview, pickOrType } from "./promptWithPreview";

const DATED: readonly {
  readonly id: string;
  readonly action: ActionId;
  readonly title: UiKey;
  readonly typed: UiKey;
}[] = [
  { id: SNOOZE_CONTACT, action: "touchbase.snooze", title: "snooze.title", typed: "snooze.typed" },
  { id: HOLD_CONTACT, action: "touchbase.hold", title: "hold.title", typed: "hold.typed" },
  { id: PIN_FOLLOW_UP, action: "touchbase.pin", title: "pin.title", typed: "pin.typed" },
];

/**
 * *Snooze*, *Hold*, *Pin Follow-up* and *Clear*: set or clear a day in the note that postpones or fixes a follow-up.
 */
export function registerPostpone(client: Client, followUps: FollowUps): Disposable {
  const dated = DATED.map(({ id, action, title, typed }) =>
    registerContactCommand(followUps, id, async (first?: CommandArguments, all?: readonly Node[]) => {
      const targets = await targetsOf(first, all, followUps, say("put-off.whom"));
      const [one] = targets;
      if (!one) return;
      const { presets } = await run<PresetsResult>(client, SERVER.snoozePresets, [one.uri]);
      const options = presets.map(({ title: label, shown, date }) => ({
        label,
        description: shown,
        text: date,
      }));
      const day = await pickOrType({
        title: say(title, { whom: targetLabel(targets) }),
        placeholder: say(typed),
        options,
        preview: (text) => previewed(client, action, targets, text),
      });
      if (day && day !== BACK) await runAction(client, action, targets, [day.text]);
    }),
  );
  return Disposable.from(...dated, registerClear(client, followUps));
}

/** Previews a typed day: the reason of the first note that rejects it, else the change. */
async function previewed(
  client: Client,
  action: ActionId,
  targets: readonly Target[],
  text: string,
): Promise<Preview> {
  const uris = targets.map(({ uri }) => uri);
  const result = await run<ActionResult>(client, SERVER.preview, [action, uris, text]);
  if (!result.ok) return result;
  const { line, day, next } = result;
  const row = { label: `$(check) ${day ?? line}`, ...(day && { description: line }) };
  return { ok: true, rows: [next ? { ...row, detail: say("put-off.next", { next }) } : row] };
}

/** The keys that can be removed from a note, in the order of the picker. */
const CLEARED: readonly { readonly key: string; readonly label: UiKey }[] = [
  { key: "follow_up", label: "clear.follow_up" },
  { key: "snooze", label: "clear.snooze" },
  { key: "hold", label: "clear.hold" },
];

function registerClear(client: Client, followUps: FollowUps): Disposable {
  return registerContactCommand(
    followUps,
    CLEAR_FOLLOW_UP,
    async (first?: CommandArguments, all?: readonly Node[]) => {
      const targets = await targetsOf(first, all, followUps, say("put-off.whom"));
      if (targets.length === 0) return;
      const uris = targets.map(({ uri }) => uri);
      const tried = await Promise.all(
        CLEARED.map(async (cleared) => {
          const result = await run<ActionResult>(client, SERVER.preview, [
            "touchbase.clear",
            uris,
            cleared.key,
          ]);
          return { ...cleared, result };
        }),
      );
      const picks = tried.flatMap(({ key, label, result }) => {
        return result.ok ? [{ key, label: say(label), description: result.next }] : [];
      });
      if (picks.length === 0) {
        void window.showInformationMessage(say("clear.nothing", { whom: targetLabel(targets) }));
        return;
      }
      const title = say("clear.title", { whom: targetLabel(targets) });
      const picked = picks.length === 1 ? picks[0] : await window.showQuickPick(picks, { title });
      if (picked) await runAction(client, "touchbase.clear", targets, [picked.key]);
    },
  );
}
