import { SECTION } from "../../../src/config/section";
import { SETTING_GROUPS, SETTINGS, type Setting } from "../../../src/config/settings";
import { render } from "../../../src/words/render";
import { code, type Output, page, table } from "../output";

export function settingsPage(): Output {
  const parts = Object.entries(SETTING_GROUPS).flatMap(([group, title]) => {
    const entries = Object.entries<Setting<unknown>>(SETTINGS).filter(([, entry]) => entry.group === group);
    const rows = entries.map(([key, setting]) => [
      code(`${SECTION}.${key}`),
      `${setting.description} ${takes(setting)}`,
      code(JSON.stringify(setting.default)),
    ]);
    return [`## ${title}`, table(["Setting", "Meaning", "Default"], rows)];
  });
  const text = page(
    "src/config/settings.ts",
    "Settings",
    "In VS Code these are settings, for you or for a workspace. The command line and other editors read the same keys, without the prefix, from `.touchbase.json` or `.touchbase.yaml` in the folder of notes; a key in that file takes precedence.",
    ...parts,
    "A `.touchbase.json`, which may have comments and trailing commas:",
    `\`\`\`jsonc\n{\n  // My friends need no schedule.\n  "defaultPlaybook": "friend",\n  "rules": { "going-cold": "off" },\n}\n\`\`\``,
  );
  return { path: "docs/reference/settings.md", text };
}

function takes({ takes: what, schema, meanings, editorOnly, personal }: Setting<unknown>): string {
  const words = Array.isArray(schema.enum) ? (schema.enum as readonly string[]) : [];
  const each = meanings?.map((meaning, i) => `${code(words[i] ?? "")}: ${meaning}`).join(" ");
  const place = editorOnly ? " A setting of VS Code only." : personal ? ` ${PERSONAL}` : "";
  return `${each ?? `Takes ${render(what)}.`}${place}`;
}

const PERSONAL = "Your own setting in VS Code wins over a settings file; the file can only turn it off.";
