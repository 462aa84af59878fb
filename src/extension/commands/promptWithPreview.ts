import { QuickInputButtons, type QuickPickItem, window } from "vscode";
import type { WayKind } from "../../server/logProtocol";
import { plainLabel } from "../../words/plainLabel";
import { plainText } from "../plainText";
import { wrapText } from "./wrapText";

/** The preview of a text while it is typed: a few rows to read. */
export type Preview =
  | {
      readonly ok: true;
      readonly rows: readonly Row[];
      /** Another question follows. An option whose name starts with the typed text is then preselected. */
      readonly needsAnswer?: boolean;
    }
  /** A text that is rejected can have other readings; Enter accepts the one whose row is active. */
  | { readonly ok: false; readonly reason: string; readonly ways?: readonly (readonly Row[])[] };

/**
 * One row of a preview. The label is a caption, because VS Code highlights the typed text in labels and filters by
 * it.
 */
export interface Row {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** The part of the answer in addition to the text, if Enter accepts this row. */
  readonly accepts?: AcceptedReading;
}

/** The user's choice how to read a typed text. */
export interface AcceptedReading {
  /** The kind of another reading of the text. */
  readonly way?: WayKind;
  /** The name of a contact to create first. */
  readonly newContact?: string;
  /** The URI of a note to open instead. */
  readonly opens?: string;
  /** True if it would cause an error that the user should see first: Enter accepts only what was shown. */
  readonly isGrave?: boolean;
}

/** An answer to select, with the text that it stands for. */
export interface PickOption {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly text: string;
}

/** The position of a question in a series. The user can go back from all but the first. */
export interface StepPosition {
  readonly number: number;
  readonly total: number;
  /** Whether the user can go back from the first one, too. */
  readonly hasBack?: boolean;
}

function canGoBack({ number, hasBack }: StepPosition): boolean {
  return number > 1 || hasBack === true;
}

interface PickPrompt {
  readonly title: string;
  readonly placeholder: string;
  readonly options: readonly PickOption[];
  /** An explanation of the question, in a row above the options that cannot be chosen. */
  readonly explanation?: string;
  readonly position?: StepPosition | undefined;
  /** Previews a typed text. Without it, only the options can be selected. */
  readonly preview?: (typed: string) => Promise<Preview>;
}

/** The answer: an option or a typed text. */
export interface Answer extends AcceptedReading {
  readonly text: string;
  readonly isTyped: boolean;
  /** The typed text when an option was selected, if it is understood without the option. */
  readonly typed?: string;
}

export const BACK = Symbol("back");

type Item = QuickPickItem & { readonly answer?: Answer };

/** Debounce of the preview while the user types, in milliseconds. */
const DEBOUNCE_MS = 60;

/**
 * Asks the user to select an option or to type a text. Enter accepts a typed text only if its preview is valid.
 * Resolves to undefined if the user cancels.
 */
export function pickOrType(prompt: PickPrompt): Promise<Answer | typeof BACK | undefined> {
  const { title, placeholder, options, explanation, position, preview } = prompt;
  const pick = window.createQuickPick<Item>();
  const optionItems: Item[] = options.map(({ text, ...row }) => ({
    ...row,
    label: plainLabel(row.label),
    ...(row.description !== undefined && { description: plainLabel(row.description) }),
    ...(row.detail !== undefined && { detail: plainLabel(row.detail) }),
    answer: { text, isTyped: false },
  }));
  const showOptions = () => {
    pick.items = [...(explanation === undefined ? [] : infoItems(explanation)), ...optionItems];
    pick.activeItems = optionItems.slice(0, 1);
  };
  Object.assign(pick, { title, placeholder, ignoreFocusOut: true });
  showOptions();
  Object.assign(pick, { matchOnDescription: true, matchOnDetail: true });
  if (position) Object.assign(pick, { step: position.number, totalSteps: position.total });
  if (position && canGoBack(position)) pick.buttons = [QuickInputButtons.Back];
  let previewedText = "";
  let shownText = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const updatePreview = async (): Promise<void> => {
    const typed = pick.value.trim();
    if (typed === previewedText || !preview) return;
    const result = typed === "" ? undefined : await preview(typed);
    // A preview of the newer text is already on its way.
    if (typed !== pick.value.trim()) return;
    previewedText = typed;
    // VS Code would put rows that contain the typed text above the line that Enter writes.
    Object.assign(pick, { sortByLabel: !result?.ok });
    if (!result) showOptions();
    else if (!result.ok) {
      const ways = wayItems(result.ways, typed);
      pick.items =
        ways.length > 0
          ? [...errorItems(result.reason), ...ways]
          : [...optionItems, ...errorItems(result.reason)];
      if (ways.length > 0) pick.activeItems = ways.slice(0, 1);
    } else {
      const previewItems = answerItems(result.rows, { text: typed, isTyped: true });
      const namedItem = result.needsAnswer
        ? optionItems.find((item) => hasWordStartingWith(item.label, typed))
        : undefined;
      if (namedItem) pick.items = [...optionItems, ...previewItems];
      else pick.items = [...previewItems, ...(result.needsAnswer ? openItems(optionItems, typed) : [])];
      pick.activeItems = namedItem ? [namedItem] : previewItems.slice(0, 1);
    }
  };
  return new Promise((resolve) => {
    const finish = (answer: Answer | typeof BACK | undefined) => {
      resolve(answer);
      pick.hide();
    };
    pick.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void updatePreview(), DEBOUNCE_MS);
    });
    pick.onDidTriggerButton(() => finish(BACK));
    pick.onDidAccept(async () => {
      clearTimeout(timer);
      const isShown = previewedText === pick.value.trim() || shownText === pick.value.trim();
      // Preview now, so that Enter accepts the latest text even if the user types fast.
      await updatePreview();
      shownText = pick.value.trim();
      const [activeItem] = pick.activeItems;
      if (activeItem?.answer && (isShown || !activeItem.answer.isGrave)) finish(activeItem.answer);
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Whether a word of the label begins with the typed text. */
function hasWordStartingWith(label: string, typed: string): boolean {
  return ` ${label}`.toLowerCase().includes(` ${typed.toLowerCase()}`);
}

interface LinePrompt {
  readonly title: string;
  /** Shown while there is nothing to preview. */
  readonly prompt: string;
  readonly placeholder: string;
  readonly position?: StepPosition | undefined;
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
  position,
  preview,
}: LinePrompt): Promise<Answer | typeof BACK | undefined> {
  const pick = window.createQuickPick<Item>();
  const promptItems: Item[] = [{ label: `$(info) ${plainLabel(prompt)}`, alwaysShow: true }];
  Object.assign(pick, { title, placeholder, items: promptItems, ignoreFocusOut: true, sortByLabel: false });
  if (position) Object.assign(pick, { step: position.number, totalSteps: position.total });
  if (position && canGoBack(position)) pick.buttons = [QuickInputButtons.Back];
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The answers of Enter; empty if the text is rejected. */
  let answers: readonly Item[] = [];
  let shownText: string | undefined;
  const updatePreview = async (): Promise<boolean> => {
    const typed = pick.value;
    const result = await preview(typed);
    if (typed !== pick.value) return false;
    answers = result.ok
      ? answerItems(result.rows, { text: typed, isTyped: true })
      : wayItems(result.ways, typed);
    if (result.ok) pick.items = answers;
    else pick.items = result.reason ? [...errorItems(result.reason), ...answers] : promptItems;
    if (!result.ok && answers.length > 0) pick.activeItems = answers.slice(0, 1);
    return true;
  };
  return new Promise((resolve) => {
    const finish = (answer: Answer | typeof BACK | undefined) => {
      resolve(answer);
      pick.hide();
    };
    pick.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void updatePreview().then(() => (shownText = pick.value)), DEBOUNCE_MS);
    });
    pick.onDidTriggerButton(() => finish(BACK));
    pick.onDidAccept(async () => {
      clearTimeout(timer);
      const isShown = shownText === pick.value;
      const [chosen] = pick.activeItems;
      if (!(await updatePreview())) return;
      shownText = pick.value;
      const answer = answers.find((item) => isShown && isSameRow(item, chosen)) ?? answers[0];
      if (answer?.answer && (isShown || !answer.answer.isGrave)) finish(answer.answer);
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void updatePreview();
  });
}

function answerItems(rows: readonly Row[], answer: Answer): Item[] {
  return rows.map(({ accepts, ...row }) => ({ ...row, alwaysShow: true, answer: { ...answer, ...accepts } }));
}

/** Whether a row of a new preview is the chosen one of the previous preview, by its texts. */
function isSameRow(item: Item, chosen: Item | undefined): boolean {
  return item.label === chosen?.label && item.description === chosen.description;
}

function wayItems(ways: readonly (readonly Row[])[] | undefined, typed: string): Item[] {
  return (ways ?? []).flatMap((rows) => answerItems(rows, { text: typed, isTyped: true }));
}

/**
 * Shows the options although they do not contain the typed text, because it is understood and its contact remains open.
 */
function openItems(options: readonly Item[], typed: string): Item[] {
  return options.map(({ answer, ...item }) => {
    return { ...item, alwaysShow: true, ...(answer && { answer: { ...answer, typed } }) };
  });
}

function infoItems(text: string): Item[] {
  return wrapText(text, ROW_LENGTH).map((line, index) => ({
    label: `$(${index === 0 ? "info" : "blank"}) ${plainLabel(line)}`,
  }));
}

/** Shows why a text is rejected. VS Code truncates a row at its width, so a long reason takes several rows. */
function errorItems(reason: string): Item[] {
  const lines = wrapText(reason, ROW_LENGTH);
  return lines.map((label, index) => ({
    label: `$(${index === 0 ? "error" : "blank"}) ${plainLabel(plainText(label))}`,
    alwaysShow: true,
  }));
}

/** The width of a row, in characters. */
export const ROW_LENGTH = 80;
