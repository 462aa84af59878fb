import { QuickInputButtons, type QuickPickItem, window } from "vscode";

/** What a text that is being typed would come to. */
export type Preview =
  | { readonly ok: true; readonly label: string; readonly detail?: string }
  | { readonly ok: false; readonly reason: string };

/** An answer that is offered, with the text that it stands for. */
export interface Offer {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly text: string;
}

/** One question of a series, from which one can go back to the one before it. */
export interface Place {
  readonly n: number;
  readonly of: number;
}

interface Question {
  readonly title: string;
  readonly placeholder: string;
  readonly offers: readonly Offer[];
  readonly place?: Place | undefined;
  /** What a text of one's own would come to; without it, only the offers will do. */
  readonly preview?: (typed: string) => Promise<Preview>;
}

/** What was chosen: an offer, or a text of one's own. */
export interface Answer {
  readonly text: string;
  readonly typed: boolean;
}

export const BACK = Symbol("back");

type Item = QuickPickItem & { readonly answer?: Answer };

/** How long a pause in typing is before the preview follows, in milliseconds. */
const PAUSE = 60;

/**
 * Asks for one of the offers, or for a text of one's own, which Enter takes only when its preview says that it is
 * understood. Undefined when it is cancelled.
 */
export function askTyped(question: Question): Promise<Answer | typeof BACK | undefined> {
  const { title, placeholder, offers, place, preview } = question;
  const pick = window.createQuickPick<Item>();
  const offered: Item[] = offers.map(({ text, ...shown }) => ({ ...shown, answer: { text, typed: false } }));
  Object.assign(pick, { title, placeholder, items: offered, ignoreFocusOut: true });
  Object.assign(pick, { matchOnDescription: true, matchOnDetail: true });
  if (place) Object.assign(pick, { step: place.n, totalSteps: place.of });
  if (place && place.n > 1) pick.buttons = [QuickInputButtons.Back];
  let seen = "";
  let pause: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const typed = pick.value.trim();
    if (typed === seen || !preview) return;
    const result = typed === "" ? undefined : await preview(typed);
    // What was typed since has a preview of its own on the way.
    if (typed !== pick.value.trim()) return;
    seen = typed;
    if (!result) pick.items = offered;
    else if (!result.ok)
      pick.items = [...offered, { label: `$(circle-slash) ${result.reason}`, alwaysShow: true }];
    else {
      const { label, detail } = result;
      const own: Item = {
        label: `$(check) ${label}`,
        alwaysShow: true,
        answer: { text: typed, typed: true },
      };
      pick.items = [detail ? { ...own, detail } : own, ...offered];
      pick.activeItems = pick.items.slice(0, 1);
    }
  };
  return new Promise((resolve) => {
    const end = (answer: Answer | typeof BACK | undefined) => {
      resolve(answer);
      pick.hide();
    };
    pick.onDidChangeValue(() => {
      clearTimeout(pause);
      pause = setTimeout(() => void look(), PAUSE);
    });
    pick.onDidTriggerButton(() => end(BACK));
    pick.onDidAccept(async () => {
      clearTimeout(pause);
      // Who types fast and confirms gets what was typed, once it is understood.
      await look();
      const [chosen] = pick.activeItems;
      if (chosen?.answer) end(chosen.answer);
    });
    pick.onDidHide(() => {
      clearTimeout(pause);
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

interface Line {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly place?: Place | undefined;
  preview(typed: string): Promise<Preview>;
}

/** Asks for a line with a live preview below it. Undefined when it is cancelled; Enter takes only what is understood. */
export function askLine({
  title,
  prompt,
  placeholder,
  value,
  place,
  preview,
}: Line): Promise<string | typeof BACK | undefined> {
  const input = window.createInputBox();
  Object.assign(input, { title, prompt, placeholder, value: value ?? "", ignoreFocusOut: true });
  if (place) Object.assign(input, { step: place.n, totalSteps: place.of });
  if (place && place.n > 1) input.buttons = [QuickInputButtons.Back];
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isUnderstood = false;
  const look = async (): Promise<boolean> => {
    const typed = input.value;
    const result = await preview(typed);
    if (typed !== input.value) return false;
    isUnderstood = result.ok;
    const message = result.ok ? [result.label, result.detail].filter(Boolean).join(" → ") : result.reason;
    input.validationMessage = message ? { message, severity: result.ok ? 1 : 3 } : undefined;
    return true;
  };
  return new Promise((resolve) => {
    const end = (answer: string | typeof BACK | undefined) => {
      resolve(answer);
      input.hide();
    };
    input.onDidChangeValue(() => {
      clearTimeout(pause);
      pause = setTimeout(() => void look(), PAUSE);
    });
    input.onDidTriggerButton(() => end(BACK));
    input.onDidAccept(async () => {
      clearTimeout(pause);
      if ((await look()) && isUnderstood) end(input.value);
    });
    input.onDidHide(() => {
      clearTimeout(pause);
      resolve(undefined);
      input.dispose();
    });
    input.show();
    if (value !== undefined) void look();
  });
}
