import { type Disposable, QuickInputButtons, window } from "vscode";
import {
  LOG_CHOICES,
  type LogChoices,
  type LogChoicesParams,
  type LogResult,
} from "../../server/logProtocol";
import { COMMANDS as SERVER } from "../../server/protocol";
import { plainLabel } from "../../words/plainLabel";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { LOG_TOUCH_STEPS } from "../manifest";
import { registerTargetCommand } from "../registerContactCommand";
import { run } from "../runAction";
import { say } from "../words/say";
import { log, withPreview } from "./logTouch";
import { BACK, type Preview, pickOrType, promptLine, type StepPosition } from "./promptWithPreview";

type Step = LogChoices["steps"][number];

/**
 * *Log Touch Step by Step*: builds the entry from a series of questions. The user can go back or cancel at any point.
 */
export function registerLogSteps(client: Client, followUps: FollowUps): Disposable {
  return registerTargetCommand(followUps, LOG_TOUCH_STEPS, "log.whom", async (target) => {
    const answers: string[] = [];
    // The day is asked first, and only if it was not today.
    let asksDay = false;
    for (;;) {
      const text = answers.join("");
      const params: LogChoicesParams = { uri: target.uri, ...(text.trim() && { text: text.trim() }) };
      const choices = await client.sendRequest<LogChoices | null>(LOG_CHOICES, params);
      if (!choices) break;
      const steps = asksDay ? [choices.otherDay, ...choices.steps] : choices.steps;
      const step = steps[answers.length];
      if (!step) break;
      const question = withContext(
        choices.name,
        text,
        answers.length === 0 && !asksDay ? withOtherDay(step) : step,
      );
      const position = { number: answers.length + 1, total: steps.length, hasBack: asksDay };
      const words = await askStep(client, target.uri, question, text, position);
      if (words === undefined) return;
      if (words === OTHER_DAY) asksDay = true;
      else if (words === BACK && answers.length === 0) asksDay = false;
      else if (words === BACK) answers.pop();
      else answers.push(words === "" ? "" : `${text.trim() === "" ? "" : step.join}${step.prefix}${words}`);
    }
    const text = answers.join("").trim();
    if (text) await log(client, followUps, [target.uri], text);
  });
}

/** The value of the last choice of the first question, which asks about the day. */
const OTHER_DAY = "other-day";

function withOtherDay(step: Step): Step {
  const otherDay = { label: say("steps.other-day"), description: "", adds: OTHER_DAY };
  return { ...step, choices: [...step.choices, otherDay] };
}

/** Adds the contact and the entry so far to the title of a step, because nothing else on the screen shows them. */
function withContext(name: string, entryText: string, step: Step): Step {
  const entry = entryText.trim();
  const subject = entry ? say("steps.so-far", { name, entry }) : name;
  return { ...step, title: say("steps.title", { of: subject, question: step.title }) };
}

/** Asks one question. Returns the words that it adds to the entry; empty for none. */
async function askStep(
  client: Client,
  uri: string,
  step: Step,
  entryText: string,
  position: StepPosition,
): Promise<string | typeof BACK | undefined> {
  const { title, free, choices, many } = step;
  const entryWith = (words: string) =>
    (words.trim() ? `${entryText}${step.join}${step.prefix}${words}` : entryText).trim();
  if (choices.length === 0) {
    const prompt = free?.prompt ?? title;
    const placeholder = free?.placeholder ?? "";
    const answer = await promptLine({
      title,
      prompt,
      placeholder,
      position,
      preview: (typed) => withPreview(client, [uri], entryWith(typed)),
    });
    return answer === undefined || answer === BACK ? answer : answer.text;
  }
  if (many) return askNames(step, position);
  const answer = await pickOrType({
    title,
    placeholder: free?.placeholder ?? "",
    options: choices.map(({ label, description, adds }) => ({ label, description, text: adds })),
    position,
    ...(free && {
      preview: (typed: string) =>
        step.id === "when" ? previewDay(client, uri, typed) : withPreview(client, [uri], entryWith(typed)),
    }),
  });
  return answer === undefined || answer === BACK ? answer : answer.text;
}

/** Previews a typed day, to which the rest of the entry is added later. */
async function previewDay(client: Client, uri: string, typed: string): Promise<Preview> {
  // A channel makes it an entry.
  const result = await run<LogResult>(client, SERVER.previewLog, [[uri], `${typed} call`]);
  if (!result.ok) return { ok: false, reason: result.reason };
  const description = plainLabel(result.dates.join(" · "));
  return { ok: true, rows: [{ label: `$(calendar) ${say("log.row-dates")}`, description }] };
}

/** Asks for names. The user can select several, and type one that is not listed. */
async function askNames(
  { title, choices, free }: Step,
  position: StepPosition,
): Promise<string | typeof BACK | undefined> {
  const pick = window.createQuickPick<{ label: string; adds: string }>();
  const listed = choices
    .filter(({ adds }) => adds !== "")
    .map(({ label, adds }) => ({ label: plainLabel(label), adds }));
  Object.assign(pick, { title, items: listed, canSelectMany: true, ignoreFocusOut: true });
  Object.assign(pick, { placeholder: say("steps.who"), step: position.number, totalSteps: position.total });
  if (position.number > 1) pick.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const finish = (answer: string | typeof BACK | undefined) => {
      resolve(answer);
      pick.hide();
    };
    pick.onDidChangeValue((typed) => {
      const name = typed.trim();
      const selected = pick.selectedItems;
      const others = [...selected.filter((item) => !listed.includes(item)), ...listed];
      const typedItem =
        name && free && others.every(({ label }) => label !== name)
          ? [{ label: plainLabel(name), adds: name }]
          : [];
      pick.items = [...typedItem, ...others];
      pick.selectedItems = selected;
    });
    pick.onDidTriggerButton(() => finish(BACK));
    pick.onDidAccept(() => {
      const names = pick.selectedItems.map(({ adds }) => adds);
      // A typed name counts when Enter is pressed, whether or not it is selected.
      const typed = pick.value.trim();
      const [match, ...otherMatches] = listed.filter(({ adds }) =>
        adds.toLowerCase().startsWith(typed.toLowerCase()),
      );
      const completed = match && otherMatches.length === 0 ? match.adds : typed;
      if (typed && !names.includes(completed)) names.push(completed);
      finish(names.join(" and "));
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
