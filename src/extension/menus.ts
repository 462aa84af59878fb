import {
  COMMANDS,
  CONTEXT,
  FOLLOW_UPS_VIEW,
  ITEM,
  LOG_TOUCH,
  MARK_MOVED_ON,
  OPEN_CONTACT,
  REFRESH,
  STATE,
} from "./manifest";

/** Where the commands are offered, and what the tree says while it is empty: the rest of what package.json is made of. */

interface MenuItem {
  readonly command: string;
  readonly when: string;
  readonly group?: string;
}

const inView = `view == ${FOLLOW_UPS_VIEW}`;
const onContact = `${inView} && viewItem =~ /^${ITEM.contact}/`;

export const MENUS: Readonly<Record<string, readonly MenuItem[]>> = {
  "view/title": [
    { command: LOG_TOUCH, when: inView, group: "navigation@1" },
    { command: REFRESH, when: inView, group: "navigation@2" },
  ],
  "view/item/context": [
    { command: LOG_TOUCH, when: onContact, group: "inline@1" },
    { command: OPEN_CONTACT, when: onContact, group: "1_open@1" },
    // Inline actions are out of the keyboard's reach; the context menu is not.
    { command: LOG_TOUCH, when: onContact, group: "2_log@1" },
    { command: MARK_MOVED_ON, when: onContact, group: "2_log@2" },
  ],
  commandPalette: COMMANDS.flatMap(({ id, palette }) => (palette ? [{ command: id, when: palette }] : [])),
  "editor/context": [
    {
      command: LOG_TOUCH,
      when: `editorLangId == markdown && ${CONTEXT.isContact}`,
      group: "1_modification@9",
    },
  ],
};

interface Welcome {
  readonly view: string;
  readonly contents: string;
  readonly when: string;
}

const folderOpen = "workspaceFolderCount != 0";

export const WELCOMES: readonly Welcome[] = [
  {
    view: FOLLOW_UPS_VIEW,
    contents:
      "Open the folder that holds your notes to see whom to contact, when, and when to stop.\n[Open Folder](command:vscode.openFolder)",
    when: "workspaceFolderCount == 0",
  },
  {
    view: FOLLOW_UPS_VIEW,
    contents: "Reading your notes…",
    // Before the extension has started there is no state yet.
    when: `${folderOpen} && !${CONTEXT.state} || ${folderOpen} && ${CONTEXT.state} == ${STATE.loading}`,
  },
  {
    view: FOLLOW_UPS_VIEW,
    // Plain text: a welcome knows no Markdown but links, and drops blanks at the beginning of a line.
    contents: [
      "No contacts among these notes yet. A Markdown note becomes one when it begins with lines like these:",
      "---\ntouches:\n- 2026-11-03 call voicemail\n---",
      "Each line under touches: is something that happened: the date, what it was, and how it went.",
    ].join("\n"),
    when: `${folderOpen} && ${CONTEXT.state} == ${STATE.empty}`,
  },
  {
    view: FOLLOW_UPS_VIEW,
    contents: `Nothing to do: no contact has a next step.\n[Log Touch](command:${LOG_TOUCH})`,
    when: `${folderOpen} && ${CONTEXT.state} == ${STATE.quiet}`,
  },
];
