import { HELP } from "../../../src/cli/help";
import { CATEGORY, COMMANDS, type CommandEntry, FOLLOW_UPS_TITLE } from "../../../src/extension/manifest";
import { type Output, page, table } from "../output";

export function commandsPage(): Output {
  const inPalette = COMMANDS.filter(({ palette }) => palette === undefined);
  const onItems = COMMANDS.filter(({ palette }) => palette !== undefined);
  const text = page(
    "src/extension/manifest.ts and src/cli/help.ts",
    "Commands",
    "## In VS Code",
    rows(inPalette, `${CATEGORY}: `),
    `On a contact in the tree *${FOLLOW_UPS_TITLE}*:`,
    rows(onItems, ""),
    "## On the command line",
    `\`\`\`text\n${HELP.trimEnd()}\n\`\`\``,
  );
  return { path: "docs/reference/commands.md", text };
}

function rows(commands: readonly CommandEntry[], prefix: string): string {
  return table(
    ["Command", "Does"],
    commands.map(({ title, does }) => [`**${prefix}${title}**`, does]),
  );
}
