import { ARRANGEMENT_ENTRIES } from "./arrangement";
import { CONTEXT } from "./contextKeys";
import { KEYS, LOG_TOUCH_CHORD } from "./keys";
import {
  APPLY_IMPORT,
  CALL_CONTACT,
  CATEGORY,
  CLEAR_FILTER,
  CLEAR_FOLLOW_UP,
  COMMANDS,
  COPY_EMAIL,
  COPY_PHONE,
  CREATE_SAMPLES,
  DRAFT_MESSAGE,
  FILTER,
  FOLLOW_UPS_VIEW,
  GET_STARTED,
  HIDE_CLOSED,
  HOLD_CONTACT,
  IMPORT_CONTACTS,
  LOG_STEP,
  LOG_TOUCH,
  LOG_TOUCH_STEPS,
  MAIL_CONTACT,
  MAKE_CONTACTS_OF_NOTES,
  NEVER,
  NEW_CONTACT,
  NOTE_COMMANDS,
  OPEN_CONTACT,
  OPEN_FOLDER,
  PIN_FOLLOW_UP,
  REFRESH,
  RESUME_CONTACT,
  SAVED_VIEWS,
  SHOW_CLOSED,
  SHOW_TIMELINE,
  SHOWS_CLOSED,
  SNOOZE_CONTACT,
  SPREAD_PREVIEW_COMMAND,
  STOP_FOLLOWING,
  STOP_READING,
  TIMELINE_VIEW,
  TREE_SELECTION,
  UNDO_CHANGE,
} from "./manifest";
import { ITEM, STATE } from "./treeContext";

/** The menus, keybindings and welcome texts of package.json. */

interface MenuCommand {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

interface Submenu {
  readonly submenu: string;
  readonly when?: string;
  readonly group?: string;
}

/** The submenus, by id, in the tree (`…`) and in the editor (`…Note`). */
const DATES_MENU = "touchbase.dates";
const REACH_MENU = "touchbase.reach";
const ARRANGEMENT_MENUS = { grouping: "touchbase.groupings", sorting: "touchbase.sortings" } as const;
const NOTE_MENU = "touchbase.noteMenu";
const NOTE_DATES_MENU = "touchbase.noteDates";
const NOTE_REACH_MENU = "touchbase.noteReach";

export const SUBMENUS: readonly { readonly id: string; readonly label: string }[] = [
  { id: DATES_MENU, label: "Other Dates" },
  { id: REACH_MENU, label: "Call or Write" },
  { id: ARRANGEMENT_MENUS.grouping, label: "Group By" },
  { id: ARRANGEMENT_MENUS.sorting, label: "Sort By" },
  { id: NOTE_MENU, label: CATEGORY },
  { id: NOTE_DATES_MENU, label: "Other Dates" },
  { id: NOTE_REACH_MENU, label: "Call or Write" },
];

const inView = `view == ${FOLLOW_UPS_VIEW}`;
const inHistory = `view == ${TIMELINE_VIEW}`;

/** The conditions on a contact, whose {@link ITEM} is the value of `key`. */
function conditionsOn(key: string) {
  return {
    isContact: `${key} =~ /^${ITEM.contact}\\b/`,
    /** Whether it is followed up: neither paused nor closed. */
    isFollowed: `${key} =~ /^${ITEM.contact}\\.(?!closed|paused)/`,
    canResume: `${key} =~ /^${ITEM.contact}\\.(closed|paused)\\b/`,
    isUndoable: `${key} == ${ITEM.undoable}`,
    hasStep: `${key} =~ /\\.${ITEM.step}\\b/`,
    hasDate: `${key} =~ /\\.${ITEM.dated}\\b/`,
    hasPhone: `${key} =~ /\\.${ITEM.phone}\\b/`,
    hasEmail: `${key} =~ /\\.${ITEM.email}\\b/`,
  };
}

const row = conditionsOn("viewItem");
const note = conditionsOn(CONTEXT.note);
const and = (...conditions: readonly string[]) => conditions.join(" && ");
const inNote = (command: string) => NOTE_COMMANDS.get(command) ?? command;
/** The command is about one contact. */
const single = "!listMultiSelection";

function datesMenu({ hasDate }: typeof row, pin: string): MenuCommand[] {
  return [
    { command: HOLD_CONTACT, group: "1_set@1" },
    { command: pin, group: "1_set@2" },
    { command: CLEAR_FOLLOW_UP, when: hasDate, group: "2_clear@1" },
  ];
}

function reachMenu({ hasPhone, hasEmail }: typeof row): MenuCommand[] {
  return [
    { command: CALL_CONTACT, when: hasPhone, group: "1_reach@1" },
    { command: MAIL_CONTACT, when: hasEmail, group: "1_reach@2" },
    { command: COPY_PHONE, when: hasPhone, group: "2_copy@1" },
    { command: COPY_EMAIL, when: hasEmail, group: "2_copy@2" },
    { command: DRAFT_MESSAGE, group: "3_draft@1" },
  ];
}

function arrangementMenu(menu: "grouping" | "sorting"): MenuCommand[] {
  const entries = ARRANGEMENT_ENTRIES.filter((entry) => entry.menu === menu);
  return entries.map(({ id, value, isCurrent }, index) => ({
    command: id,
    when: `${CONTEXT[menu]} ${isCurrent ? "==" : "!="} ${value}`,
    group: `1_${menu}@${index}`,
  }));
}

/** A file that can be imported. */
const CAN_IMPORT = "resourceExtname =~ /^\\.(csv|tsv|vcf|vcard)$/i";

export const MENUS: Readonly<Record<string, readonly (MenuCommand | Submenu)[]>> = {
  "view/title": [
    { command: STOP_READING, when: and(inView, CONTEXT.isReading), group: "navigation@0" },
    // While the list is incomplete, the command that completes it is in the title bar.
    {
      command: REFRESH,
      when: and(inView, CONTEXT.isStopped, `!${CONTEXT.isReading}`),
      group: "navigation@0",
    },
    { command: LOG_TOUCH, when: inView, group: "navigation@1" },
    { command: NEW_CONTACT, when: inView, group: "navigation@2" },
    { command: FILTER, when: inView, group: "navigation@3" },
    { command: CLEAR_FILTER, when: and(inView, CONTEXT.isFiltered), group: "navigation@4" },
    { submenu: ARRANGEMENT_MENUS.grouping, when: inView, group: "1_arrange@1" },
    { submenu: ARRANGEMENT_MENUS.sorting, when: inView, group: "1_arrange@2" },
    { command: SHOW_CLOSED, when: and(inView, CONTEXT.hidesClosed), group: "1_arrange@3" },
    { command: HIDE_CLOSED, when: and(inView, SHOWS_CLOSED), group: "1_arrange@3" },
    { command: SAVED_VIEWS, when: inView, group: "1_arrange@4" },
    { command: REFRESH, when: inView, group: "2_refresh@1" },
    { command: SHOW_TIMELINE, when: inHistory, group: "navigation@1" },
    { command: SPREAD_PREVIEW_COMMAND, when: inHistory, group: "1_weeks@1" },
  ],
  // Five to eight entries, which fit the row and the selection. VS Code shows those that all selected rows have.
  "view/item/context": [
    { command: LOG_TOUCH, when: and(inView, row.isContact), group: "inline@1" },
    { command: SNOOZE_CONTACT, when: and(inView, row.isFollowed), group: "inline@2" },
    { command: UNDO_CHANGE, when: and(inView, row.isUndoable), group: "inline@1" },
    { command: UNDO_CHANGE, when: and(inView, row.isUndoable), group: "1_log@1" },
    // The keyboard cannot reach inline actions, so the context menu repeats them.
    { command: LOG_TOUCH, when: and(inView, row.isContact), group: "1_log@1" },
    { command: LOG_STEP, when: and(inView, row.isFollowed, row.hasStep), group: "1_log@2" },
    { submenu: REACH_MENU, when: and(inView, row.isContact, single), group: "1_log@3" },
    { command: SNOOZE_CONTACT, when: and(inView, row.isFollowed), group: "2_when@1" },
    { submenu: DATES_MENU, when: and(inView, row.isFollowed), group: "2_when@2" },
    { command: STOP_FOLLOWING, when: and(inView, row.isFollowed), group: "3_status@1" },
    { command: RESUME_CONTACT, when: and(inView, row.canResume), group: "3_status@2" },
    { command: OPEN_CONTACT, when: and(inView, row.isContact, single), group: "4_open@1" },
    { command: SHOW_TIMELINE, when: and(inView, row.isContact, single), group: "4_open@2" },
  ],
  [ARRANGEMENT_MENUS.grouping]: arrangementMenu("grouping"),
  [ARRANGEMENT_MENUS.sorting]: arrangementMenu("sorting"),
  [DATES_MENU]: datesMenu(row, PIN_FOLLOW_UP),
  [REACH_MENU]: reachMenu(row),
  commandPalette: [
    ...COMMANDS.flatMap(({ id, palette }) => (palette ? [{ command: id, when: palette }] : [])),
    ...[...NOTE_COMMANDS.values(), ...ARRANGEMENT_ENTRIES.map(({ id }) => id)].map((id) => ({
      command: id,
      when: NEVER,
    })),
  ],
  "explorer/context": [{ command: IMPORT_CONTACTS, when: CAN_IMPORT, group: "4_search@9" }],
  "editor/title": [
    { command: APPLY_IMPORT, when: CONTEXT.isImportPlan, group: "navigation@1" },
    { command: IMPORT_CONTACTS, when: CAN_IMPORT, group: "1_import@1" },
  ],
  "editor/context": [
    { submenu: NOTE_MENU, when: and("editorLangId == markdown", note.isContact), group: "1_modification@9" },
  ],
  [NOTE_MENU]: [
    { command: LOG_TOUCH, group: "1_log@1" },
    { command: inNote(LOG_STEP), when: and(note.isFollowed, note.hasStep), group: "1_log@2" },
    { command: LOG_TOUCH_STEPS, group: "1_log@3" },
    { submenu: NOTE_REACH_MENU, group: "1_log@4" },
    { command: inNote(SNOOZE_CONTACT), when: note.isFollowed, group: "2_when@1" },
    { submenu: NOTE_DATES_MENU, when: note.isFollowed, group: "2_when@2" },
    { command: inNote(STOP_FOLLOWING), when: note.isFollowed, group: "3_status@1" },
    { command: RESUME_CONTACT, when: note.canResume, group: "3_status@2" },
    { command: SHOW_TIMELINE, group: "4_open@1" },
  ],
  [NOTE_DATES_MENU]: datesMenu(note, inNote(PIN_FOLLOW_UP)),
  [NOTE_REACH_MENU]: reachMenu(note),
};

const IN_TREE = `focusedView == ${FOLLOW_UPS_VIEW}`;

/**
 * The keybindings, as package.json has them. A menu shows the last one of a command whose condition holds, so those of the
 * tree come last.
 */
export const KEYBINDINGS = [
  { command: LOG_TOUCH, ...LOG_TOUCH_CHORD, when: `focusedView != ${FOLLOW_UPS_VIEW}` },
  { command: LOG_TOUCH, ...LOG_TOUCH_CHORD, args: TREE_SELECTION, when: IN_TREE },
  ...KEYS.map(({ command, key, mac, isAboutTree }) => ({
    command,
    ...(!isAboutTree && { args: TREE_SELECTION }),
    key,
    ...(mac && { mac }),
    when: IN_TREE,
  })),
];

interface Welcome {
  readonly view: string;
  readonly contents: string;
  readonly when: string;
}

const folderOpen = "workspaceFolderCount != 0";

export const WELCOMES: readonly Welcome[] = [
  {
    view: FOLLOW_UPS_VIEW,
    contents: `Open the folder that holds your notes to see whom to contact, when, and when to stop.\n[Open Folder](command:${OPEN_FOLDER})\nNew here? [Get started](command:${GET_STARTED}) in five steps.`,
    when: "workspaceFolderCount == 0",
  },
  {
    view: FOLLOW_UPS_VIEW,
    contents: "Reading your notes…",
    // The context key is not set before the extension has started.
    when: `${folderOpen} && !${CONTEXT.state} || ${folderOpen} && ${CONTEXT.state} == ${STATE.loading}`,
  },
  {
    view: FOLLOW_UPS_VIEW,
    contents: `Reading was stopped before any contacts were found.\n[Read Notes](command:${REFRESH})`,
    when: `${folderOpen} && ${CONTEXT.state} == ${STATE.stopped}`,
  },
  {
    view: FOLLOW_UPS_VIEW,
    contents: `Some of your notes look like people, but are not contacts yet.\n[Make Them Contacts…](command:${MAKE_CONTACTS_OF_NOTES})`,
    when: `${folderOpen} && ${CONTEXT.state} == ${STATE.empty} && ${CONTEXT.hasPeople}`,
  },
  {
    view: FOLLOW_UPS_VIEW,
    contents: [
      "No contacts among these notes yet.",
      `[New Contact](command:${NEW_CONTACT})`,
      `[Import Contacts…](command:${IMPORT_CONTACTS})`,
      `[Create Sample Contacts](command:${CREATE_SAMPLES})`,
      // Plain text, because a welcome view supports no Markdown except links.
      "Or turn any Markdown note into a contact: add a list touches: to its frontmatter, with one line for each thing that happened, such as “2026-11-03 call voicemail”.",
      `New here? [Get started](command:${GET_STARTED}) in five steps.`,
    ].join("\n"),
    when: `${folderOpen} && ${CONTEXT.state} == ${STATE.empty}`,
  },
  {
    view: FOLLOW_UPS_VIEW,
    contents: `Nothing to do: no contact has a next step.\n[Log Touch](command:${LOG_TOUCH})`,
    when: `${folderOpen} && ${CONTEXT.state} == ${STATE.quiet}`,
  },
];
