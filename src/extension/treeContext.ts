/**
 * The `contextValue` of a tree item. That of a contact is `contact`, its state, and then the other facts that commands
 * depend on, such as `contact.overdue.step.dated.phone`.
 */
export const ITEM = {
  contact: "contact",
  group: "group",
  /** A contact whose step was done a moment ago, and one for which that can be undone. */
  done: "done",
  undoable: "done.undo",
  /** It has a next step that can be logged as done. */
  step: "step",
  /** The note sets the day of the follow-up. */
  dated: "dated",
  phone: "phone",
  email: "email",
} as const;

export const STATE = {
  /** Notes are being read for the first time. */
  loading: "loading",
  /** The user stopped that before any contact was found. */
  stopped: "stopped",
  /** The notes contain no contact. */
  empty: "empty",
  /** There are contacts, but nothing to do. */
  quiet: "quiet",
  /** The tree has items. */
  ready: "ready",
} as const;

export type State = (typeof STATE)[keyof typeof STATE];
