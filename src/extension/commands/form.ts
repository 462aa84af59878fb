import { type Diagnostic, Disposable, languages, Uri, window } from "vscode";
import { SECTION } from "../../config/section";
import type { ActionId } from "../../service/actions/table";
import { plainLabel } from "../../words/plainLabel";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { FIX_FORM, IGNORE_RULE, QUOTE_TOUCH, SORT_LOG, SWITCH_TOUCH } from "../manifest";
import { notify } from "../notify";
import { registerContactCommand, registerTargetCommand } from "../registerContactCommand";
import { runAction } from "../runAction";
import { fromActiveEditor, targetsOf, unreadableActiveNote } from "../targets";
import { say } from "../words/say";

/** Registers the commands that reformat a note: sort, quote and convert touches, fix problems, ignore a rule. */
export function registerForm(client: Client, followUps: FollowUps): Disposable {
  return Disposable.from(
    registerNoteAction(SORT_LOG, "touchbase.sortTouches", client, followUps),
    registerNoteAction(FIX_FORM, "touchbase.fixAll", client, followUps),
    registerLineAction(SWITCH_TOUCH, "touchbase.convertTouch", client, followUps),
    registerLineAction(QUOTE_TOUCH, "touchbase.quoteTouch", client, followUps),
    registerIgnore(client, followUps),
  );
}

function registerNoteAction(id: string, action: ActionId, client: Client, followUps: FollowUps): Disposable {
  return registerContactCommand(followUps, id, async (first, all) => {
    // The note may be unreadable because of the problem that this command fixes.
    const unreadable = first === undefined && id === FIX_FORM ? unreadableActiveNote(followUps) : [];
    const targets =
      unreadable.length > 0 ? unreadable : await targetsOf(first, all, followUps, say("form.whom"));
    if (targets.length > 0) await runAction(client, action, targets);
  });
}

/** Registers an action on the touch at the cursor. */
function registerLineAction(id: string, action: ActionId, client: Client, followUps: FollowUps): Disposable {
  return registerContactCommand(followUps, id, async () => {
    const line = window.activeTextEditor?.selection.active.line;
    const targets = fromActiveEditor(followUps);
    if (targets.length === 0 || line === undefined) {
      void notify("info", say("form.no-touch"));
      return;
    }
    await runAction(client, action, targets, [String(line)]);
  });
}

/** Returns the rule id of a diagnostic. Its code is an object if the rule has a documentation page. */
function ruleOf(code: Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : code);
}

/** *Ignore a Rule in This Note*: asks for one of the rules that report a problem in the note, and for a reason. */
function registerIgnore(client: Client, followUps: FollowUps): Disposable {
  return registerTargetCommand(followUps, IGNORE_RULE, "form.whom", async (target) => {
    const diagnostics = languages
      .getDiagnostics(Uri.parse(target.uri))
      .filter(({ source }) => source === SECTION);
    const picks = [...new Map(diagnostics.map(({ code, message }) => [ruleOf(code), message]))].map(
      ([label, detail]) => ({ label, detail: plainLabel(detail) }),
    );
    if (picks.length === 0) {
      void notify("info", say("ignore.nothing", { name: target.name }));
      return;
    }
    const title = say("ignore.title", { name: target.name });
    const rule = await window.showQuickPick(picks, { title, matchOnDetail: true });
    if (!rule) return;
    const prompt = say("ignore.reason");
    const reason = await window.showInputBox({
      title,
      prompt,
      placeHolder: say("ignore.example"),
      ignoreFocusOut: true,
    });
    if (reason === undefined) return;
    const trimmed = reason.trim();
    const args = trimmed ? [rule.label, trimmed] : [rule.label];
    await runAction(client, "touchbase.ignoreRule", [target], args, trimmed);
  });
}
