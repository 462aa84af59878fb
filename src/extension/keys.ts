import { FILTER, LOG_STEP, LOG_TOUCH, PIN_FOLLOW_UP, SNOOZE_CONTACT, STOP_FOLLOWING } from "./manifest";

/** A keybinding that works while the tree has the focus. The keys leave typing free for finding items. */
export interface KeyEntry {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  /** The command is about the whole tree, not about the selected items. */
  readonly isAboutTree?: true;
}

export const KEYS: readonly KeyEntry[] = [
  { command: LOG_TOUCH, key: "ctrl+enter", mac: "cmd+enter" },
  { command: LOG_STEP, key: "ctrl+shift+enter", mac: "cmd+shift+enter" },
  { command: SNOOZE_CONTACT, key: "alt+s" },
  { command: PIN_FOLLOW_UP, key: "alt+p" },
  { command: STOP_FOLLOWING, key: "alt+delete", mac: "cmd+backspace" },
  { command: FILTER, key: "alt+f", isAboutTree: true },
];

/** The keys of *Log Touch* everywhere: Ctrl+K, then L. */
export const LOG_TOUCH_CHORD = { key: "ctrl+k l", mac: "cmd+k l" } as const;
