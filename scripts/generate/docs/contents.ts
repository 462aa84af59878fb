import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { RULE_ENTRIES } from "../../../src/cadence/rules";
import { code, type Output, page } from "../output";

/** The table of contents of docs/. */
export function contentsPage(): Output {
  const rules = RULE_ENTRIES.map(({ id, summary }) => `- [${code(id)}](rules/${id}.md): ${summary}.`);
  const playbooks = PLAYBOOKS.map(({ id, title }) => `- [${code(id)}](playbooks/${id}.md): ${title}.`);
  const text = page(
    "src/cadence/",
    "Documentation",
    "- [What became of the advice](advice.md) of the five articles\n- [The next step](reference/next-step.md): how it is found\n- [Words and keys](reference/words.md) of a contact note\n- [Dates and logs in the body](reference/dates.md): how they may be written\n- [Log Touch](reference/logging.md): what can be typed\n- [Settings](reference/settings.md)\n- [Commands](reference/commands.md), in VS Code and on the command line\n- [The language server](language-server.md), for other editors",
    "## Playbooks",
    playbooks.join("\n"),
    "## Rules",
    rules.join("\n"),
  );
  return { path: "docs/README.md", text };
}
