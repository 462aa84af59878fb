import { Disposable, window } from "vscode";
import { type ActionResult, type PresetsResult, COMMANDS as SERVER } from "../../server/protocol";
import type { ActionId } from "../../service/actions/table";
import { plainLabel } from "../../words/plainLabel";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { CLEAR_FOLLOW_UP, HOLD_CONTACT, PIN_FOLLOW_UP, SNOOZE_CONTACT } from "../manifest";
import { notify } from "../notify";
import { registerTargetCommand } from "../registerContactCommand";
import { run, runAction } from "../runAction";
import { type OnlyContacts, type Target, targetLabel } from "../targets";
import type { UiKey } from "../words/en";
import { say } from "../words/say";
import { BACK, type Preview, pickOrType } from "./promptWithPreview";

const DATE_COMMANDS: readonly {
  readonly id: string;
  readonly action: ActionId;
  readonly title: UiKey;
  readonly placeholder: UiKey;
  readonly means: UiKey;
}[] = [
  {
    id: SNOOZE_CONTACT,
    action: "touchbase.snooze",
    title: "snooze.title",
    placeholder: "snooze.typed",
    means: "snooze.means",
  },
  {
    id: HOLD_CONTACT,
    action: "touchbase.hold",
    title: "hold.title",
    placeholder: "hold.typed",
    means: "hold.means",
  },
  {
    id: PIN_FOLLOW_UP,
    action: "touchbase.pin",
    title: "pin.title",
    placeholder: "pin.typed",
    means: "pin.means",
  },
];

/**
 * *Remind Me*, *They Are Away Until*, *Set a Date* and *Clear a Date*: set or clear a day in the note that postpones or
 * fixes a follow-up.
 */
export function registerPostpone(client: Client, followUps: FollowUps): Disposable {
  const registrations = DATE_COMMANDS.map(({ id, action, title, placeholder, means }) =>
    registerTargetCommand(followUps, id, "put-off.whom", async (target, targets) => {
      const { presets } = await run<PresetsResult>(client, SERVER.snoozePresets, [target.uri]);
      const options = presets.map(({ title: label, shown: description, date }) => ({
        label,
        description,
        text: date,
      }));
      const day = await pickOrType({
        title: say(title, { whom: targetLabel(targets) }),
        placeholder: say(placeholder),
        explanation: say(means),
        options,
        preview: (text) => previewDate(client, action, targets, text),
      });
      if (day && day !== BACK)
        await runAction(client, action, targets, [day.text], day.isTyped ? day.text : "");
    }),
  );
  return Disposable.from(...registrations, registerClear(client, followUps));
}

/** Previews a typed day: the reason of the first note that rejects it, else the change. */
async function previewDate(
  client: Client,
  action: ActionId,
  targets: readonly Target[],
  text: string,
): Promise<Preview> {
  const uris = targets.map(({ uri }) => uri);
  const result = await run<ActionResult>(client, SERVER.preview, [action, uris, text]);
  if (!result.ok) return result;
  const { line, day, next } = result;
  const row = { label: `$(check) ${plainLabel(day ?? line)}`, ...(day && { description: plainLabel(line) }) };
  return { ok: true, rows: [next ? { ...row, detail: plainLabel(say("put-off.next", { next })) } : row] };
}

/** The keys that can be removed from a note, in the order of the picker. */
const CLEARABLE_KEYS: readonly { readonly key: string; readonly label: UiKey }[] = [
  { key: "follow_up", label: "clear.follow_up" },
  { key: "snooze", label: "clear.snooze" },
  { key: "hold", label: "clear.hold" },
];

function registerClear(client: Client, followUps: FollowUps): Disposable {
  const only: OnlyContacts = { fits: ({ dateKeys }) => dateKeys.length > 0, none: "clear.none" };
  const clear = async (_: Target, targets: readonly Target[]) => {
    const uris = targets.map(({ uri }) => uri);
    const previews = await Promise.all(
      CLEARABLE_KEYS.map(async (clearable) => {
        const result = await run<ActionResult>(client, SERVER.preview, [
          "touchbase.clear",
          uris,
          clearable.key,
        ]);
        return { ...clearable, result };
      }),
    );
    const picks = previews.flatMap(({ key, label, result }) => {
      return result.ok ? [{ key, label: say(label), description: plainLabel(result.next) }] : [];
    });
    if (picks.length === 0) {
      void notify("info", say("clear.nothing", { whom: targetLabel(targets) }));
      return;
    }
    const title = say("clear.title", { whom: targetLabel(targets) });
    const picked = picks.length === 1 ? picks[0] : await window.showQuickPick(picks, { title });
    if (picked) await runAction(client, "touchbase.clear", targets, [picked.key]);
  };
  return registerTargetCommand(followUps, CLEAR_FOLLOW_UP, "clear.whom", clear, only);
}
