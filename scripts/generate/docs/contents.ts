import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { RULE_ENTRIES } from "../../../src/cadence/rules";
import { code, type Output, page } from "../output";

/** Returns the table of contents of docs/. */
export function contentsPage(): Output {
  const rules = RULE_ENTRIES.map(({ id, summary }) => `- [${code(id)}](rules/${id}.md): ${summary}.`);
  const playbooks = PLAYBOOKS.map(({ id, title }) => `- [${code(id)}](playbooks/${id}.md): ${title}.`);
  const text = page(
    "src/cadence/",
    "Documentation",
    "- [What became of the advice](advice.md) of the five articles\n- [The next step](reference/next-step.md): how it is found\n- [Words and keys](reference/words.md) of a contact note\n- [Dates and logs in the body](reference/dates.md): how they may be written\n- [Log Touch](reference/logging.md): what can be typed\n- [Settings](reference/settings.md)\n- [Commands](reference/commands.md), in VS Code and on the command line\n- [Keyboard](keyboard.md): every key\n- [With Obsidian](obsidian.md)\n- [On your phone](phone.md) and [in its calendar](calendar.md)\n- [Import](import.md) of contacts and applications\n- [Privacy](privacy.md): what is read, written and sent, and how to remove it\n- [Other editors](editors.md): Neovim, Emacs, Helix and more\n- [The language server](language-server.md): its features and messages",
    "## Playbooks",
    playbooks.join("\n"),
    "## Rules",
    rules.join("\n"),
  );
  return { path: "docs/README.md", text };
}
