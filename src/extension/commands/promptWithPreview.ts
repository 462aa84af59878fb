import { QuickInputButtons, type QuickPickItem, window } from "vscode";
import { plainText } from "../plainText";
import { wrapText } from "./wrapText";

/** What a text that is being typed would come to: a few rows to read. */
export type Preview =
  | {
      readonly ok: true;
      readonly rows: readonly Row[];
      /** Something has to be asked still: an offer that is named by what was typed is rather meant. */
      readonly asks?: boolean;
    }
  | { readonly ok: false; readonly reason: string };

/** One line of a preview. An editor marks and moves what it finds of the text in labels, so they are captions. */
export interface Row {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

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
    // What was typed since has a preview of its own on the way.
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

/** Whether a word of an offer begins with what was typed. */
function isNamed(label: string, typed: string): boolean {
  return ` ${label}`.toLowerCase().includes(` ${typed.toLowerCase()}`);
}

interface Line {
  readonly title: string;
  /** Said below the line as long as there is nothing to preview. */
  readonly prompt: string;
  readonly placeholder: string;
  readonly place?: Place | undefined;
  preview(typed: string): Promise<Preview>;
}

/**
 * Asks for a line with a live preview below it, in rows; Enter takes the line, whichever row is chosen, and only when it
 * is understood. Undefined when it is cancelled.
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

/** Why a text is not taken. A row is one line, which an editor cuts at its own width, so a long reason takes several. */
function refusal(reason: string): Item[] {
  const lines = wrapText(reason, ROW);
  return lines.map((label, at) => ({
    label: `$(${at === 0 ? "error" : "blank"}) ${plainText(label)}`,
    alwaysShow: true,
  }));
}

/** What fits a row, in characters. */
const ROW = 80;
