import { KEYS, LOG_TOUCH_CHORD } from "../../../src/extension/keys";
import { CATEGORY, COMMANDS, LOG_TOUCH } from "../../../src/extension/manifest";
import { type Output, page, table } from "../output";

/** Returns the page with the keys of the extension, and those of VS Code that help with its list. */
export function keyboardPage(): Output {
  const bindings = KEYS.map(({ command, key, mac = key }) => [
    shownKey(key),
    shownMacKey(mac),
    titleOf(command),
  ]);
  const everywhere = [
    shownKey(LOG_TOUCH_CHORD.key),
    shownMacKey(LOG_TOUCH_CHORD.mac),
    `${CATEGORY}: ${titleOf(LOG_TOUCH)}`,
  ];
  const text = page(
    "src/extension/keys.ts",
    "Touchbase by keyboard",
    `Everything works without a mouse. To find a command, open the palette (Ctrl+Shift+P, on a Mac Cmd+Shift+P) and type *${CATEGORY}*.`,
    "## Everywhere in VS Code",
    table(["Windows, Linux", "Mac", "does"], [everywhere]),
    "In the note of a contact, it logs for that contact; elsewhere, for the names that you type.",
    "## In the list, for the selected contacts",
    table(["Windows, Linux", "Mac", "does"], bindings),
    OTHER_KEYS,
  );
  return { path: "docs/keyboard.md", text };
}

const OTHER_KEYS = `Besides, the list has the keys of every tree in VS Code:

| key | does |
| --- | --- |
| ↑, ↓ | moves the focus; with Shift, selects several |
| ←, → | closes or opens a group |
| Enter | opens the note at the log |
| Space | checks the selected contact, which logs its step |
| letters, or Ctrl+F | finds a contact by its name |
| Shift+F10, or the menu key | opens the menu of the contact |

## In a note

| key | does |
| --- | --- |
| Ctrl+. (Mac: Cmd+.) | shows fixes and actions at the cursor |
| F8, Shift+F8 | moves to the next or the previous problem |
| Ctrl+K Ctrl+I (Mac: Cmd+K Cmd+I) | shows the hover at the cursor |
| Ctrl+Space | shows completions |
| Ctrl+Shift+Space (Mac: Cmd+Shift+Space) | shows the parts of a touch line |
| Ctrl+Z (Mac: Cmd+Z) | undoes what a command wrote into this note |

## In the history and the weeks

| key | does |
| --- | --- |
| arrow keys | move from mark to mark, or from day to day |
| Home, End | move to the first or the last one |
| Enter or Space | opens the touch in the note, or moves to the contacts of the day |
| Esc | closes the explanation, then leaves the chart |

## Your own keys

*Preferences: Open Keyboard Shortcuts* lists all commands when you search for \`touchbase\`. [Commands](reference/commands.md) has
their ids, even of those that are in no menu. [Other editors](editors.md) have their own keys.`;

function titleOf(command: string): string {
  const title = COMMANDS.find(({ id }) => id === command)?.title;
  if (title === undefined) throw new Error(`No command ${command}.`);
  return title;
}

/** Formats "ctrl+k l" for reading: "Ctrl+K, then L". */
function shownKey(key: string): string {
  return key
    .replace(/[a-z]+/g, (part) => part.charAt(0).toUpperCase() + part.slice(1))
    .replace(" ", ", then ");
}

/** Formats a key of a Mac, where the key that deletes is named Backspace, and Alt is Option. */
function shownMacKey(key: string): string {
  return shownKey(key).replace("Alt", "Option");
}
