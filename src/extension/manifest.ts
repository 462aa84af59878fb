/**
 * What the extension adds to the editor, as data: package.json is made from it (`npm run generate`), and the extension
 * uses the same constants, so that an id stands in one place. It imports nothing, not even `vscode`.
 */

/** A command that the extension registers. */
export interface CommandEntry {
  readonly id: string;
  readonly title: string;
  /** What it does, for the docs. */
  readonly does: string;
  readonly icon?: string;
  /** When the palette offers it; always, where there is none. */
  readonly palette?: string;
}

export const LOG_TOUCH = "touchbase.logTouch";
export const OPEN_CONTACT = "touchbase.openContact";
export const REFRESH = "touchbase.refresh";
export const SHOW_FOLLOW_UPS = "touchbase.showFollowUps";
export const MARK_MOVED_ON = "touchbase.markMovedOn";

/** The category that stands before the title in the palette: `Touchbase: Log Touch`. */
export const CATEGORY = "Touchbase";

/** Offered where there is an item to act on, and so not in the palette. */
const NEEDS_ITEM = "false";

export const COMMANDS: readonly CommandEntry[] = [
  {
    id: LOG_TOUCH,
    title: "Log Touch",
    icon: "$(edit)",
    does: "Write one line about a contact (the one in the tree, the open note, or one you pick) and see, while you type, how it is understood and what comes next.",
  },
  {
    id: OPEN_CONTACT,
    title: "Open Contact",
    palette: NEEDS_ITEM,
    does: "Open the note of the follow-up, at its log.",
  },
  { id: REFRESH, title: "Refresh Follow-ups", icon: "$(refresh)", does: "Read the notes again." },
  { id: SHOW_FOLLOW_UPS, title: "Show Follow-ups", does: "Bring the tree of follow-ups to the front." },
  {
    id: MARK_MOVED_ON,
    title: "Mark as Moved On",
    icon: "$(archive)",
    palette: NEEDS_ITEM,
    does: "Set `status: moved-on` in the note of the follow-up: tried often enough.",
  },
];

/** The container in the activity bar. */
export const CONTAINER = { id: "touchbase", title: "Touchbase", icon: "media/touchbase.svg" } as const;

/** The tree of follow-ups. */
export const FOLLOW_UPS_VIEW = "touchbase.followUps";
export const FOLLOW_UPS_TITLE = "Follow-ups";

/** The `contextValue` of an item of the tree. A contact's begins with `contact`, whatever follows. */
export const ITEM = { contact: "contact", group: "group" } as const;

/** Context keys that the extension sets and that the conditions below read. */
export const CONTEXT = {
  /** One of {@link STATE}: which welcome the empty tree shows. */
  state: "touchbase.state",
  /** Whether the note in the active editor is a contact. */
  isContact: "touchbase.isContact",
} as const;

export const STATE = {
  /** The notes are being read for the first time. */
  loading: "loading",
  /** There is no contact among the notes. */
  empty: "empty",
  /** There are contacts, and nothing to do for any of them. */
  quiet: "quiet",
  /** There are items in the tree. */
  ready: "ready",
} as const;

export type State = (typeof STATE)[keyof typeof STATE];
