/**
 * The contributions of the extension as data. `npm run generate` makes package.json from it, and the extension uses
 * the same constants, so that each id is written once. It imports nothing but data, not even `vscode`.
 */
import { CONTEXT } from "./contextKeys";

/** A command that the extension registers. */
export interface CommandEntry {
  readonly id: string;
  readonly title: string;
  /** A sentence for the docs. */
  readonly does: string;
  readonly icon?: string;
  /** The condition for the command palette; without one, the palette always shows it. */
  readonly palette?: string;
}

export const LOG_TOUCH = "touchbase.logTouch";
export const LOG_TOUCH_STEPS = "touchbase.logTouchSteps";
export const LOG_SEVERAL = "touchbase.logSeveral";
export const LOG_STEP = "touchbase.logNextStep";
export const OPEN_CONTACT = "touchbase.openContact";
export const REFRESH = "touchbase.refresh";
export const STOP_READING = "touchbase.stopReading";
export const SHOW_FOLLOW_UPS = "touchbase.showFollowUps";
export const SNOOZE_CONTACT = "touchbase.snoozeContact";
export const HOLD_CONTACT = "touchbase.holdContact";
export const PIN_FOLLOW_UP = "touchbase.pinFollowUp";
export const CLEAR_FOLLOW_UP = "touchbase.clearFollowUp";
export const STOP_FOLLOWING = "touchbase.stopFollowingUp";
export const MARK_MOVED_ON = "touchbase.markMovedOn";
export const CLOSE_CONTACT = "touchbase.closeContact";
export const DO_NOT_CONTACT = "touchbase.doNotContact";
export const PAUSE_CONTACT = "touchbase.pauseContact";
export const RESUME_CONTACT = "touchbase.resumeContact";
export const CALL_CONTACT = "touchbase.callContact";
export const MAIL_CONTACT = "touchbase.mailContact";
export const COPY_PHONE = "touchbase.copyPhone";
export const COPY_EMAIL = "touchbase.copyEmail";
export const NEW_CONTACT = "touchbase.newContactNote";
export const DRAFT_MESSAGE = "touchbase.draftMessage";
export const SORT_LOG = "touchbase.sortLog";
export const SWITCH_TOUCH = "touchbase.switchTouch";
export const QUOTE_TOUCH = "touchbase.quoteText";
export const FIX_FORM = "touchbase.fixForm";
export const IGNORE_RULE = "touchbase.ignoreRuleHere";
export const GROUP_BY = "touchbase.groupBy";
export const SORT_BY = "touchbase.sortBy";
export const FILTER = "touchbase.filter";
export const SAVED_VIEWS = "touchbase.savedViews";
export const SHOW_CLOSED = "touchbase.showClosed";
export const HIDE_CLOSED = "touchbase.hideClosed";
export const CLEAR_FILTER = "touchbase.clearFilter";
export const SHOW_TIMELINE = "touchbase.showTimeline";
export const SHOW_WEEKS = "touchbase.showWeeks";
/** Not the id of the server's command, because an id belongs either to the extension or to the server. */
export const SPREAD_PREVIEW_COMMAND = "touchbase.spreadFollowUps";
export const EXPORT_CALENDAR = "touchbase.exportCalendar";
export const GET_STARTED = "touchbase.getStarted";
export const CREATE_SAMPLES = "touchbase.createSamples";
export const REMOVE_SAMPLES = "touchbase.removeSamples";
export const IMPORT_CONTACTS = "touchbase.importContacts";
export const APPLY_IMPORT = "touchbase.applyImport";
export const UNDO_IMPORT = "touchbase.undoImport";
export const SHOW_LOG = "touchbase.showLog";
export const UNDO_CHANGE = "touchbase.undoChange";

/** Only the welcome text of the empty tree runs it, so {@link COMMANDS} has no entry for it. */
export const MAKE_CONTACTS_OF_NOTES = "touchbase.makeContactsOfNotes";

/** The command of VS Code that opens the settings of this extension, and its argument. */
export const OWN_SETTINGS = ["workbench.action.openSettings", "@ext:touchbase.touchbase"] as const;

/** A command of VS Code. */
export const OPEN_FOLDER = "vscode.openFolder";

/**
 * The argument of the keybindings of the tree: the command is for the items that are selected or have the focus there. VS
 * Code passes them to a command of a menu, but not to that of a keybinding.
 */
export const TREE_SELECTION = "selection";

/** The category before the title in the palette: `Touchbase: Log Touch`. */
export const CATEGORY = "Touchbase";

/** Hidden in the palette, because the command needs an item of the tree. */
export const NEEDS_ITEM = "false";
/** Shown in the palette while the active note is a contact. */
const NEEDS_CONTACT = CONTEXT.isContact;
export const SHOWS_CLOSED = `!${CONTEXT.hidesClosed}`;
/** Hidden in the palette, which has one command for several. Keybindings and other extensions may use it. */
export const NEVER = "never";
/** Shown in the palette while the note of a contact with a number or an address is active. */
export const HAS_PHONE = `${CONTEXT.note} =~ /\\.phone\\b/`;
export const HAS_EMAIL = `${CONTEXT.note} =~ /\\.email\\b/`;

export const COMMANDS: readonly CommandEntry[] = [
  {
    id: LOG_TOUCH,
    title: "Log Touch",
    icon: "$(edit)",
    does: "Logs what happened with a contact from one line of text. The contact is the one selected in the tree, the open note, or the one you select or name. While you type, you see how the line is understood and what comes next.",
  },
  {
    id: LOG_TOUCH_STEPS,
    title: "Log Touch Step by Step",
    does: "Logs a touch from a series of questions: how, with what result, with whom, when, and what is next.",
  },
  {
    id: LOG_SEVERAL,
    title: "Log Touch with Several Contacts",
    does: "Logs one line for several contacts at once, such as an interview with two people.",
  },
  {
    id: LOG_STEP,
    title: "Log Next Step as Done",
    icon: "$(check)",
    does: "Logs the proposed step as done today.",
  },
  {
    id: OPEN_CONTACT,
    title: "Open Contact",
    icon: "$(go-to-file)",
    palette: NEEDS_ITEM,
    does: "Opens the note of the contact at its log.",
  },
  {
    id: SNOOZE_CONTACT,
    title: "Remind Me…",
    icon: "$(bell)",
    does: "Hides a follow-up until a day that you select or type (`snooze`).",
  },
  {
    id: HOLD_CONTACT,
    title: "They Are Away Until…",
    does: "Puts the contact on hold until they are back or have decided: nothing is due until then (`hold`).",
  },
  {
    id: PIN_FOLLOW_UP,
    title: "Set a Date…",
    icon: "$(pin)",
    does: "Sets the day of the next follow-up, with an optional time and channel (`follow_up`).",
  },
  {
    id: CLEAR_FOLLOW_UP,
    title: "Clear a Date…",
    does: "Removes what the three commands above have set.",
  },
  {
    id: STOP_FOLLOWING,
    title: "Stop Following Up…",
    icon: "$(archive)",
    does: "Asks why and sets `status`: you have moved on, it is settled, they asked you to stop, or only for now.",
  },
  {
    id: MARK_MOVED_ON,
    title: "Mark as Moved On…",
    palette: NEVER,
    does: "Sets `status: moved-on` with a reason: you have tried often enough.",
  },
  {
    id: CLOSE_CONTACT,
    title: "Close Contact…",
    palette: NEVER,
    does: "Sets `status: closed` with a reason: there is nothing left to do.",
  },
  {
    id: DO_NOT_CONTACT,
    title: "Do Not Contact…",
    palette: NEVER,
    does: "Sets `status: do-not-contact` with a reason: they asked you to stop.",
  },
  {
    id: PAUSE_CONTACT,
    title: "Pause Contact…",
    palette: NEVER,
    does: "Sets `status: paused`: no follow-ups for now.",
  },
  {
    id: RESUME_CONTACT,
    title: "Resume Contact",
    does: "Sets `status: active` again for a contact that is paused or closed.",
  },
  {
    id: CALL_CONTACT,
    title: "Call",
    palette: HAS_PHONE,
    does: "Opens the phone number of the contact in your phone app.",
  },
  {
    id: MAIL_CONTACT,
    title: "Write an Email",
    palette: HAS_EMAIL,
    does: "Opens your mail program with the address of the contact.",
  },
  {
    id: COPY_PHONE,
    title: "Copy Phone Number",
    palette: HAS_PHONE,
    does: "Copies the phone number of the contact.",
  },
  {
    id: COPY_EMAIL,
    title: "Copy Email Address",
    palette: HAS_EMAIL,
    does: "Copies the email address of the contact.",
  },
  {
    id: NEW_CONTACT,
    title: "New Contact",
    icon: "$(person-add)",
    does: "Creates a note for a new contact, in the folder that has most of your contacts.",
  },
  {
    id: IMPORT_CONTACTS,
    title: "Import Contacts…",
    does: "Plans the import of a vCard, CSV or TSV file: an export of LinkedIn, Google, Outlook or a phone, or a spreadsheet of applications. The plan has a checkbox for each record; nothing is written before you apply it.",
  },
  {
    id: APPLY_IMPORT,
    title: "Apply Import",
    icon: "$(check)",
    palette: CONTEXT.isImportPlan,
    does: "Writes the checked records of the plan in the active editor, as one edit.",
  },
  {
    id: UNDO_IMPORT,
    title: "Undo Import…",
    does: "Undoes the last import. Notes that have changed since stay as they are, and are named.",
  },
  {
    id: DRAFT_MESSAGE,
    title: "Draft a Message",
    does: "Adds the outline of a voicemail, an email or a thank-you to the note.",
  },
  { id: SORT_LOG, title: "Sort Touches by Date", does: "Sorts the log of the note by date." },
  {
    id: SWITCH_TOUCH,
    title: "Convert Touch (Line or Fields)",
    palette: NEEDS_CONTACT,
    does: "Converts the touch at the cursor from a line to fields, or from fields to a line.",
  },
  {
    id: QUOTE_TOUCH,
    title: "Quote Touch",
    palette: NEEDS_CONTACT,
    does: "Puts quotes around the touch at the cursor, so that YAML reads all of it as text.",
  },
  {
    id: FIX_FORM,
    title: "Fix All Formatting Problems",
    does: "Fixes all formatting problems of the note in one edit, which one undo reverts.",
  },
  {
    id: IGNORE_RULE,
    title: "Ignore a Rule in This Note…",
    does: "Turns off a rule that reports a problem in the note, with a reason.",
  },
  {
    id: GROUP_BY,
    title: "Group Follow-ups by…",
    icon: "$(group-by-ref-type)",
    does: "Groups the tree by due state, channel, playbook, organization or tag, or not at all.",
  },
  {
    id: SORT_BY,
    title: "Sort Follow-ups by…",
    icon: "$(sort-precedence)",
    does: "Sorts the tree by date, name or organization.",
  },
  {
    id: FILTER,
    title: "Filter Follow-ups…",
    icon: "$(filter)",
    does: "Shows only the follow-ups that contain a text, or only some of the groups.",
  },
  {
    id: CLEAR_FILTER,
    title: "Clear Filter",
    icon: "$(clear-all)",
    palette: CONTEXT.isFiltered,
    does: "Shows all follow-ups again.",
  },
  {
    id: SAVED_VIEWS,
    title: "Saved Views…",
    does: "Restores a filter, a grouping and a sorting that you saved under a name, or saves the current ones.",
  },
  {
    id: SHOW_CLOSED,
    title: "Show Contacts with Nothing to Do",
    palette: CONTEXT.hidesClosed,
    does: "Shows closed and paused contacts, and those with nothing to do, at the end of the tree.",
  },
  {
    id: HIDE_CLOSED,
    title: "Hide Contacts with Nothing to Do",
    palette: SHOWS_CLOSED,
    does: "Hides them.",
  },
  { id: REFRESH, title: "Refresh Follow-ups", icon: "$(refresh)", does: "Reads the notes again." },
  {
    id: STOP_READING,
    title: "Stop Reading Notes",
    icon: "$(stop-circle)",
    does: "Stops reading a large folder of notes. Contacts read so far stay in the list, and Refresh Follow-ups starts again.",
  },
  { id: SHOW_FOLLOW_UPS, title: "Show Follow-ups", does: "Moves the focus to the tree of follow-ups." },
  {
    id: SHOW_TIMELINE,
    title: "Show Contact History",
    icon: "$(graph-scatter)",
    does: "Shows what happened with the contact of the active note and what comes next, with the coming weeks below.",
  },
  {
    id: SHOW_WEEKS,
    title: "Show Coming Weeks",
    icon: "$(calendar)",
    does: "Shows how many follow-ups are on each day of the next four weeks.",
  },
  {
    id: SPREAD_PREVIEW_COMMAND,
    title: "Spread Follow-ups…",
    does: "Evens out busy days. A preview shows each move and its reason; you then apply all moves in one edit, or none.",
  },
  {
    id: EXPORT_CALENDAR,
    title: "Export Calendar…",
    does: "Writes the follow-ups, agreed meetings and birthdays into a calendar file, for a phone. Asks what it shows of your contacts, and for the file.",
  },
  { id: GET_STARTED, title: "Get Started", does: "Opens the walkthrough: five steps to the first touch." },
  {
    id: CREATE_SAMPLES,
    title: "Create Sample Contacts",
    does: "Creates a folder of made-up contacts for trying things out. Existing files are not overwritten.",
  },
  {
    id: REMOVE_SAMPLES,
    title: "Remove Sample Contacts",
    does: "Deletes the sample contacts after asking. Those that you changed stay unless you choose to remove all.",
  },
  {
    id: UNDO_CHANGE,
    title: "Undo Last Change",
    icon: "$(discard)",
    does: "Restores the notes that the last command changed, also those that are not open. If one of them was changed since, all of them stay as they are.",
  },
  {
    id: SHOW_LOG,
    title: "Show Output",
    does: "Shows the output channel, which contains counts and ids, but never a name or text from a note.",
  },
];

/**
 * The commands of the editor's menu whose keys are for the tree only, each with its id in that menu: VS Code shows the keys
 * of a command in every menu, and there they do something else.
 */
export const NOTE_COMMANDS: ReadonlyMap<string, string> = new Map(
  [LOG_STEP, SNOOZE_CONTACT, PIN_FOLLOW_UP, STOP_FOLLOWING].map((id) => [id, `${id}.note`]),
);

/** The container in the activity bar. */
export const CONTAINER = { id: "touchbase", title: "Touchbase", icon: "media/touchbase.svg" } as const;

/** The tree of follow-ups. */
export const FOLLOW_UPS_VIEW = "touchbase.followUps";
export const FOLLOW_UPS_TITLE = "Follow-ups";

/** The timeline of the active contact, and the coming weeks. */
export const TIMELINE_VIEW = "touchbase.timeline";
export const TIMELINE_TITLE = "Contact History";
