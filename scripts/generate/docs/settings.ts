import { SECTION } from "../../../src/config/section";
import { SETTINGS, type Setting } from "../../../src/config/table";
import { code, type Output, page, table } from "../output";

export function settingsPage(): Output {
  const rows = Object.entries<Setting<unknown>>(SETTINGS).map(([key, setting]) => [
    code(`${SECTION}.${key}`),
    `${setting.description} Takes ${setting.takes}.`,
    code(JSON.stringify(setting.default)),
  ]);
  const text = page(
    "src/config/table.ts",
    "Settings",
    "In VS Code these are settings, for you or for a workspace. The command line and other editors read the same keys, without the prefix, from `.touchbase.json` or `.touchbase.yaml` in the folder of notes; where that file sets a key, it wins.",
    table(["Setting", "Meaning", "Default"], rows),
    "A `.touchbase.json`:",
    `\`\`\`json\n${JSON.stringify({ defaultPlaybook: "friend", rules: { "going-cold": "off" } }, null, 2)}\n\`\`\``,
  );
  return { path: "docs/reference/settings.md", text };
}
