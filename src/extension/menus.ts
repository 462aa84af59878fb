import {
  CLEAR_FILTER,
  CLEAR_FOLLOW_UP,
  CLOSE_CONTACT,
  COMMANDS,
  CONTEXT,
  CREATE_SAMPLES,
  DO_NOT_CONTACT,
  DRAFT_MESSAGE,
  FILTER,
  FOLLOW_UPS_VIEW,
  GET_STARTED,
  GROUP_BY,
  HOLD_CONTACT,
  ITEM,
  KEYS,
  LOG_SEVERAL,
  LOG_STEP,
  LOG_TOUCH,
  LOG_TOUCH_STEPS,
  MAKE_CONTACTS_OF_NOTES,
  MARK_MOVED_ON,
  NEW_CONTACT,
  OPEN_CONTACT,
  OPEN_FOLDER,
  PAUSE_CONTACT,
  PIN_FOLLOW_UP,
  REFRESH,
  RESUME_CONTACT,
  SHOW_TIMELINE,
  SNOOZE_CONTACT,
  SORT_BY,
  SPREAD_PREVIEW_COMMAND,
  STATE,
  STOP_READING,
  TIMELINE_VIEW,
  WITH_SELECTION,
} from "./manifest";

/** The menus, keybindings and welcome texts of package.json. */

interface MenuItem {
  readonly command: string;
  readonly when: string;
  readonly group?: string;
}

const inView = `view == ${FOLLOW_UPS_VIEW}`;
const onContact = `${inView} && viewItem =~ /^${ITEM.contact}/`;

export const MENUS: Readonly<Record<string, readonly MenuItem[]>> = {
  "view/title": [
    { command: STOP_READING, when: `${inView} && ${CONTEXT.isReading}`, group: "navigation@0" },
    // While the list is incomplete, the command that completes it is in the title bar.
    {
      command: REFRESH,
      when: `${inView} && ${CONTEXT.isStopped} && !${CONTEXT.isReading}`,
      group: "navigation@0",
    },
    { command: LOG_TOUCH, when: inView, group: "navigation@1" },
    { command: NEW_CONTACT, when: inView, group: "navigation@2" },
    { command: FILTER, when: `${inView} && !${CONTEXT.isFiltered}`, group: "navigation@3" },
    { command: CLEAR_FILTER, when: `${inView} && ${CONTEXT.isFiltered}`, group: "navigation@3" },
    { command: GROUP_BY, when: inView, group: "1_arrange@1" },
    { command: SORT_BY, when: inView, group: "1_arrange@2" },
    { command: REFRESH, when: inView, group: "2_refresh@1" },
    { command: SHOW_TIMELINE, when: `view == ${TIMELINE_VIEW}`, group: "navigation@1" },
    { command: SPREAD_PREVIEW_COMMAND, when: `view == ${TIMELINE_VIEW}`, group: "1_weeks@1" },
  ],
  "view/item/context": [
    { command: LOG_TOUCH, when: onContact, group: "inline@1" },
    { command: SNOOZE_CONTACT, when: onContact, group: "inline@2" },
    { command: OPEN_CONTACT, when: onContact, group: "inline@3" },
    // The keyboard cannot reach inline actions, so the context menu repeats them.
    { command: OPEN_CONTACT, when: onContact, group: "1_open@1" },
    { command: SHOW_TIMELINE, when: onContact, group: "1_open@2" },
    { command: LOG_TOUCH, when: onContact, group: "2_log@1" },
    { command: LOG_TOUCH_STEPS, when: onContact, group: "2_log@2" },
    { command: LOG_SEVERAL, when: onContact, group: "2_log@3" },
    { command: LOG_STEP, when: onContact, group: "2_log@4" },
    { command: DRAFT_MESSAGE, when: onContact, group: "2_log@5" },
    { command: SNOOZE_CONTACT, when: onContact, group: "3_when@1" },
    { command: HOLD_CONTACT, when: onContact, group: "3_when@2" },
    { command: PIN_FOLLOW_UP, when: onContact, group: "3_when@3" },
    { command: CLEAR_FOLLOW_UP, when: onContact, group: "3_when@4" },
    { command: MARK_MOVED_ON, when: onContact, group: "4_status@1" },
    { command: CLOSE_CONTACT, when: onContact, group: "4_status@2" },
    { command: PAUSE_CONTACT, when: onContact, group: "4_status@3" },
    { command: RESUME_CONTACT, when: onContact, group: "4_status@4" },
    { command: DO_NOT_CONTACT, when: onContact, group: "4_status@5" },
  ],
  commandPalette: COMMANDS.flatMap(({ id, palette }) => (palette ? [{ command: id, when: palette }] : [])),
  "editor/context": [
    {
      command: LOG_TOUCH,
      when: `editorLangId == markdown && ${CONTEXT.isContact}`,
      group: "1_modification@9",
    },
    {
      command: SNOOZE_CONTACT,
      when: `editorLangId == markdown && ${CONTEXT.isContact}`,
      group: "1_modification@9",
    },
  ],
};

/** The keybindings of the tree, as package.json has them. */
export const KEYBINDINGS = KEYS.map(({ command, key, mac, isAboutTree }) => ({
  command: isAboutTree ? command : WITH_SELECTION,
  ...(!isAboutTree && { args: command }),
  key,
  ...(mac && { mac }),
  when: `focusedView == ${FOLLOW_UPS_VIEW}`,
}));

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
