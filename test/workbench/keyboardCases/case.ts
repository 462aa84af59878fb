/** The actions and waits of a user, one after the other. */
export type Step =
  | { readonly types: string }
  | { readonly presses: string }
  /** Presses Tab until an element with this name has the focus. */
  | { readonly tabsTo: RegExp }
  /** Tabs to the box of a row and presses Space, until the box is checked. */
  | { readonly checks: RegExp }
  /** Waits until the window has shown this message, which may be hidden again. */
  | { readonly tells: RegExp }
  /** Runs another command from the palette. */
  | { readonly runs: string }
  /** Waits until the quick input shows it. */
  | { readonly sees: RegExp }
  /** Waits until this part of the window, or of a page in it, shows a text. */
  | { readonly shows: string; readonly text: RegExp }
  /** Waits until the page with the timeline has the focus, which a page gets once it is loaded. */
  | { readonly focuses: "page" }
  /** Waits until the tree has exactly these groups: `Overdue: Dana Whitfield, Luis Ferreira`. */
  | { readonly tree: readonly string[] };
export const types = (text: string): Step => ({ types: text });
export const presses = (key: string): Step => ({ presses: key });
export const tabsTo = (name: RegExp): Step => ({ tabsTo: name });
export const checks = (box: RegExp): Step => ({ checks: box });
export const runs = (title: string): Step => ({ runs: title });
export const sees = (text: RegExp): Step => ({ sees: text });
export const shows = (selector: string, text: RegExp): Step => ({ shows: selector, text });
export const FOCUSES_PAGE: Step = { focuses: "page" };
export const tells = (text: RegExp): Step => ({ tells: text });
export const showsTree = (...groups: readonly string[]): Step => ({ tree: groups });
export const ENTER = presses("Enter");

/** The change of a note: a line and its replacement, or the whole new text. */
export type Change = { readonly at: string; readonly becomes: readonly string[] } | string;

export interface Case {
  /** Its title in the palette, from which it is run unless there is `on`. */
  readonly command: string;
  readonly does: string;
  /** The name of the active note; none if there is no active note. */
  readonly in?: string;
  /** Whether the first keys run the command, not the palette. */
  readonly isPressed?: true;
  /** The item of the tree that has the focus and gets the first key. */
  readonly on?: string;
  /** The line of the cursor, counted from 1. */
  readonly line?: number;
  /** The steps before the command. */
  readonly before?: readonly Step[];
  readonly steps: readonly Step[];
  /** By the note's name. No other note may change; if this is absent, none may. */
  readonly changes?: Readonly<Record<string, readonly Change[]>>;
  /**
   * The place in the tree of each contact that the command moves: group and text, or null for none. All others stay.
   */
  readonly tree?: Readonly<Record<string, readonly [RegExp, RegExp] | null>>;
}

export const behind = (line: string, ...added: string[]) => ({ at: line, becomes: [line, ...added] });
