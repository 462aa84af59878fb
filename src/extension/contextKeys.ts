/** Context keys that the extension sets and that the conditions of the manifest use. */
export const CONTEXT = {
  /** One of `STATE` in `treeContext.ts`, which selects the welcome of the empty tree. */
  state: "touchbase.state",
  /** Whether the note in the active editor is a contact. */
  isContact: "touchbase.isContact",
  /**
   * The facts about the contact of the active note, in the form of `ITEM` in `treeContext.ts`; undefined if the note is
   * not a contact.
   */
  note: "touchbase.note",
  /** Whether no note is a contact, but some look like people. */
  hasPeople: "touchbase.hasPeople",
  /**
   * The number of contacts, of hovers shown and of touches logged, and whether contacts are on the screen, as 0 or 1. The
   * walkthrough checks a number when it changes.
   */
  contacts: "touchbase.contacts",
  hovers: "touchbase.hovers",
  touches: "touchbase.touchesLogged",
  listShown: "touchbase.listShown",
  /** Whether notes are being read and this takes longer than a moment. */
  isReading: "touchbase.isReading",
  /** Whether the user stopped that. */
  isStopped: "touchbase.isStopped",
  /** Whether the plan of an import is in the active editor. */
  isImportPlan: "touchbase.isImportPlan",
  /** Whether a filter hides some of the tree. */
  isFiltered: "touchbase.isFiltered",
  /** Whether the tree leaves out contacts with nothing to do. */
  hidesClosed: "touchbase.hidesClosed",
  /** How the tree is arranged: a grouping and a sorting of `arrangement.ts`. */
  grouping: "touchbase.grouping",
  sorting: "touchbase.sorting",
} as const;
