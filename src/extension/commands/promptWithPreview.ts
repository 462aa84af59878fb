import { QuickInputButtons, type QuickPickItem, window } from "vscode";
import { plainText } from "../plainText";
import { wrapText } from "./wrapText";

/** The preview of a text while it is typed: a few rows to read. */
export type Preview =
  | {
      readonly ok: true;
      readonly rows: readonly Row[];
      /** Another question follows. An option whose name starts with the typed text is then preselected. */
      readonly asks?: boolean;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * One row of a preview. The label is a caption, because VS Code highlights the typed text in labels and filters by
 * it.
 */
export interface Row {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** An answer to select, with the text that it stands for. */
export interface Offer {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly text: string;
}

/** The position of a question in a series. The user can go back from all but the first. */
export interface Place {
  readonly n: number;
  readonly of: number;
}

interface Question {
  readonly title: string;
  readonly placeholder: string;
  readonly offers: readonly Offer[];
  readonly place?: Place | undefined;
  /** Previews a typed text. Without it, only the options can be selected. */
  readonly preview?: (typed: string) => Promise<Preview>;
}

/** The answer: an option or a typed text. */
export interface Answer {
  readonly text: string;
  readonly typed: boolean;
}

export const BACK = Symbol("back");

type Item = QuickPickItem & { readonly answer?: Answer };

/** Debounce of the preview while the user types, in milliseconds. */
const PAUSE = 60;

/**
 * Asks the user to select an option or to type a text. Enter accepts a typed text only if its preview is valid.
 * Resolves to undefined if the user cancels.
 */
export function pickOrType(question: Question): Promise<Answer | typeof BACK | undefined> {
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
    // A preview of the newer text is already on its way.
    if (typed !== pick.value.trim()) return;
    seen = typed;
    if (!result) pick.items = offered;
    else if (!result.ok) pick.items = [...offered, ...refusal(result.reason)];
    else {
      const own = answering(result.rows, { text: typed, typed: true });
      const named = result.asks ? offered.find((offer) => isNamed(offer.label, typed)) : undefined;
      pick.items = named ? [...offered, ...own] : [...own, ...offered];
      pick.activeItems = named ? [named] : own.slice(0, 1);
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
      // Preview now, so that Enter accepts the latest text even if the user types fast.
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

/** Whether a word of the label begins with the typed text. */
function isNamed(label: string, typed: string): boolean {
  return ` ${label}`.toLowerCase().includes(` ${typed.toLowerCase()}`);
}

interface Line {
  readonly title: string;
  /** Shown while there is nothing to preview. */
  readonly prompt: string;
  readonly placeholder: string;
  readonly place?: Place | undefined;
  preview(typed: string): Promise<Preview>;
}

/**
 * Asks for a line, with a live preview below it in rows. Enter accepts the line, whichever row is active, but only if
 * it is valid. Resolves to undefined if the user cancels.
 */
export function promptLine({
  title,
  prompt,
  placeholder,
  place,
  preview,
}: Line): Promise<string | typeof BACK | undefined> {
  const pick = window.createQuickPick<Item>();
  const begin: Item[] = [{ label: `$(info) ${prompt}`, alwaysShow: true }];
  Object.assign(pick, { title, placeholder, items: begin, ignoreFocusOut: true });
  if (place) Object.assign(pick, { step: place.n, totalSteps: place.of });
  if (place && place.n > 1) pick.buttons = [QuickInputButtons.Back];
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isUnderstood = false;
  const look = async (): Promise<boolean> => {
    const typed = pick.value;
    const result = await preview(typed);
    if (typed !== pick.value) return false;
    isUnderstood = result.ok;
    if (result.ok) pick.items = answering(result.rows, { text: typed, typed: true });
    else pick.items = result.reason ? refusal(result.reason) : begin;
    return true;
  };
  return new Promise((resolve) => {
    const end = (answer: string | typeof BACK | undefined) => {
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
      if ((await look()) && isUnderstood) end(pick.value);
    });
    pick.onDidHide(() => {
      clearTimeout(pause);
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void look();
  });
}

function answering(rows: readonly Row[], answer: Answer): Item[] {
  return rows.map((row) => ({ ...row, alwaysShow: true, answer }));
}

/** Shows why a text is rejected. VS Code truncates a row at its width, so a long reason takes several rows. */
function refusal(reason: string): Item[] {
  const lines = wrapText(reason, ROW);
  return lines.map((label, at) => ({
    label: `$(${at === 0 ? "error" : "blank"}) ${plainText(label)}`,
    alwaysShow: true,
  }));
}

/** The width of a row, in characters. */
const ROW = 80;
