import { COMMANDS as TERMINAL_COMMANDS } from "../../../src/cli/commandTable";
import { commandHelp, overview } from "../../../src/cli/help";
import { CONTEXT } from "../../../src/extension/contextKeys";
import {
  CATEGORY,
  COMMANDS,
  type CommandEntry,
  FOLLOW_UPS_TITLE,
  HAS_EMAIL,
  HAS_PHONE,
  NEEDS_ITEM,
  NEVER,
  SHOWS_CLOSED,
} from "../../../src/extension/manifest";
import { type Output, page, table } from "../output";

export function commandsPage(): Output {
  const offered = (palette: string | undefined) => COMMANDS.filter((command) => command.palette === palette);
  const text = page(
    "src/extension/manifest.ts and src/cli/commandTable.ts",
    "Commands",
    "## In VS Code",
    rows(offered(undefined), `${CATEGORY}: `),
    "With the note of a contact in front:",
    rows(offered(CONTEXT.isContact), `${CATEGORY}: `),
    `While a filter hides some of the tree *${FOLLOW_UPS_TITLE}*:`,
    rows(offered(CONTEXT.isFiltered), `${CATEGORY}: `),
    `On the whole tree *${FOLLOW_UPS_TITLE}*:`,
    rows([...offered(CONTEXT.hidesClosed), ...offered(SHOWS_CLOSED)], `${CATEGORY}: `),
    "With the note of a contact in front that has a phone number or an email address:",
    rows([...offered(HAS_PHONE), ...offered(HAS_EMAIL)], `${CATEGORY}: `),
    `On a contact in the tree *${FOLLOW_UPS_TITLE}*:`,
    rows(offered(NEEDS_ITEM), ""),
    "In no menu, for your own keybindings, by id:",
    table(
      ["Command", "Does"],
      offered(NEVER).map(({ id, does }) => [`\`${id}\``, does]),
    ),
    "## On the command line",
    textBlock(overview(HELP_COLUMNS)),
    ...TERMINAL_COMMANDS.flatMap((command) => [
      `### ${command}`,
      textBlock(commandHelp(command, HELP_COLUMNS)),
    ]),
  );
  return { path: "docs/reference/commands.md", text };
}

const HELP_COLUMNS = 80;

function textBlock(lines: readonly string[]): string {
  return `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}

function rows(commands: readonly CommandEntry[], prefix: string): string {
  return table(
    ["Command", "Does"],
    commands.map(({ title, does }) => [`**${prefix}${title}**`, does]),
  );
}
