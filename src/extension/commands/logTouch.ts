import { commands, type Disposable, InputBoxValidationSeverity, type QuickPickItem, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { COMMANDS as SERVER_COMMANDS } from "../../server/protocol";
import type { FollowUps } from "../followUps";
import { LOG_TOUCH } from "../manifest";
import type { Node } from "../tree";
import { runOnServer } from "./markMovedOn";
import { openAt } from "./openContact";

interface Target {
  readonly uri: string;
  readonly name: string;
}

/**
 * *Log Touch*: one line about what happened, with a live preview of how it is understood and what it leads to; then an
 * edit of the open note, which stays unsaved until its owner saves it. Nothing is written when it is cancelled.
 */
export function registerLogTouch(client: LanguageClient, followUps: FollowUps): Disposable {
  return commands.registerCommand(LOG_TOUCH, async (given?: Node | string) => {
    const target = targetOf(given, followUps) ?? (await pickContact(followUps));
    const typed = target && (await askForTouch(client, target));
    if (!target || typed === undefined) return;
    const log = followUps.contacts.find(({ uri }) => uri === target.uri)?.log.start ?? {
      line: 0,
      character: 0,
    };
    await openAt(target.uri, log);
    const result = await runOnServer(client, SERVER_COMMANDS.log, target.uri, typed);
    if (!result.ok) {
      void window.showErrorMessage(`${target.name}: ${result.reason}`);
      return;
    }
    await openAt(target.uri, result.at);
    window.setStatusBarMessage(`$(check) ${target.name} — next: ${result.next}`, 10_000);
  });
}

/** The contact of a tree item or of a URI, else the one whose note is in front. */
function targetOf(given: Node | string | undefined, followUps: FollowUps): Target | undefined {
  if (typeof given === "object" && given.kind === "item") return given.item;
  const uri = typeof given === "string" ? given : window.activeTextEditor?.document.uri.toString();
  return followUps.contacts.find((contact) => contact.uri === uri);
}

/** Lets one contact be picked, those with something to do first. */
async function pickContact(followUps: FollowUps): Promise<Target | undefined> {
  const { contacts } = followUps;
  if (contacts.length === 0) {
    void window.showInformationMessage(
      "There are no contacts yet: give a note the frontmatter `touches:`, and it is one.",
    );
    return undefined;
  }
  const picks: (QuickPickItem & Target)[] = contacts.map(({ uri, name, line, path }) => {
    return { uri, name, label: name, description: line, detail: path };
  });
  const title = "Log a touch with";
  return window.showQuickPick(picks, {
    title,
    placeHolder: "Whom were you in touch with?",
    matchOnDetail: true,
  });
}

/** How long a pause in typing is before the preview follows, in milliseconds. */
const PAUSE = 60;

/** Asks for the line; undefined when it is cancelled. Enter is taken only for what is understood. */
function askForTouch(client: LanguageClient, { uri, name }: Target): Promise<string | undefined> {
  const input = window.createInputBox();
  input.title = `Log a touch: ${name}`;
  input.placeholder = "call voicemail, next friday - asked where they stand";
  input.prompt = "What happened? Today, unless you begin with a date.";
  input.ignoreFocusOut = true;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const preview = async (): Promise<boolean> => {
    const typed = input.value;
    if (typed.trim() === "") {
      input.validationMessage = undefined;
      return false;
    }
    const result = await runOnServer(client, SERVER_COMMANDS.previewLog, uri, typed);
    // What was typed since has a preview of its own on the way.
    if (typed !== input.value) return false;
    input.validationMessage = result.ok
      ? { message: `${result.line} → next: ${result.next}`, severity: InputBoxValidationSeverity.Info }
      : { message: result.reason, severity: InputBoxValidationSeverity.Error };
    return result.ok;
  };
  return new Promise((resolve) => {
    input.onDidChangeValue(() => {
      clearTimeout(pause);
      pause = setTimeout(() => void preview(), PAUSE);
    });
    input.onDidAccept(async () => {
      clearTimeout(pause);
      if (!(await preview())) return;
      resolve(input.value);
      input.hide();
    });
    input.onDidHide(() => {
      clearTimeout(pause);
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
