import { SECTION } from "../../src/config/section";
import { SETTING_GROUPS, SETTINGS, type Setting, type SettingKey } from "../../src/config/settings";
import { ARRANGEMENT_ENTRIES } from "../../src/extension/arrangement";
import { COLORS } from "../../src/extension/colors";
import {
  CATEGORY,
  COMMANDS,
  CONTAINER,
  FOLLOW_UPS_TITLE,
  FOLLOW_UPS_VIEW,
  NOTE_COMMANDS,
  TIMELINE_TITLE,
  TIMELINE_VIEW,
} from "../../src/extension/manifest";
import { KEYBINDINGS, MENUS, SUBMENUS, WELCOMES } from "../../src/extension/menus";
import { WALKTHROUGH } from "../../src/extension/walkthrough";
import { GRAMMAR_PATH, INJECTED_INTO, SCOPE } from "./grammar/names";
import { SETTINGS_SCHEMA_PATH } from "./schemas/names";
import { SETTING_CHOICES } from "./settingChoices";

/** The description of the extension in the lists of an editor. */
const DESCRIPTION =
  "Follow-ups from your contact notes: when to call again, what was promised, and when to stop.";

/** Returns the keys of package.json with the contributions of the extension and its activation. */
export function contributions() {
  return {
    description: DESCRIPTION,
    activationEvents: ["onLanguage:markdown", "workspaceContains:**/*.md"],
    capabilities: {
      // Nothing in a workspace is executed, and its settings change only the advice. docs/reliability.md has the
      // reasons.
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: {
        supported: "limited",
        description:
          "Notes are read through the editor: symbolic links to folders are skipped, because they could form a loop, and large folders take longer.",
      },
    },
    contributes: {
      commands: [...COMMANDS, ...menuCommands()].map(({ id, title, icon }) => ({
        command: id,
        title,
        category: CATEGORY,
        ...(icon && { icon }),
      })),
      viewsContainers: { activitybar: [CONTAINER] },
      views: {
        [CONTAINER.id]: [
          {
            id: FOLLOW_UPS_VIEW,
            name: FOLLOW_UPS_TITLE,
            contextualTitle: CONTAINER.title,
            icon: CONTAINER.icon,
            initialSize: 3,
          },
          {
            id: TIMELINE_VIEW,
            name: TIMELINE_TITLE,
            type: "webview",
            contextualTitle: CONTAINER.title,
            icon: CONTAINER.icon,
            // The tree is the main view.
            initialSize: 2,
          },
        ],
      },
      viewsWelcome: WELCOMES,
      submenus: SUBMENUS,
      menus: MENUS,
      keybindings: KEYBINDINGS,
      colors: COLORS,
      configuration: settings(),
      walkthroughs: [WALKTHROUGH],
      "markdown.markdownItPlugins": true,
      "markdown.previewStyles": ["./media/preview.css"],
      grammars: [{ scopeName: SCOPE, path: `./${GRAMMAR_PATH}`, injectTo: [INJECTED_INTO] }],
      // JSON with comments, which the editor would otherwise underline.
      languages: [{ id: "jsonc", filenames: [".touchbase.json"] }],
      jsonValidation: [{ fileMatch: ".touchbase.json", url: `./${SETTINGS_SCHEMA_PATH}` }],
      // Read by the YAML extension, which most users have. Other editors ignore it.
      yamlValidation: [{ fileMatch: ".touchbase.yaml", url: `./${SETTINGS_SCHEMA_PATH}` }],
    },
  };
}

/** Returns the commands that only a menu has. */
function menuCommands(): { id: string; title: string; icon?: undefined }[] {
  const ofNotes = COMMANDS.flatMap(({ id, title }) => {
    const alias = NOTE_COMMANDS.get(id);
    return alias ? [{ id: alias, title }] : [];
  });
  return [...ofNotes, ...ARRANGEMENT_ENTRIES.map(({ id, title }) => ({ id, title }))];
}

/** Returns one part of the settings page for each group, in the order of the table. */
function settings(): unknown[] {
  return Object.entries(SETTING_GROUPS).map(([group, title], order) => {
    const entries = Object.entries<Setting<unknown>>(SETTINGS).filter(([, entry]) => entry.group === group);
    const properties = entries.map(([key, setting], at) => {
      const { schema, description, meanings, editorOnly, perMachine, personal } = setting;
      const texts = { markdownDescription: description, ...(meanings && { enumDescriptions: meanings }) };
      // Each folder of a workspace may have its own, except for settings of the whole window or of the user.
      const scope = editorOnly || personal ? "application" : "resource";
      // Not of scope `machine`, which the user's own settings could not set in a remote window.
      const sync = perMachine ? { ignoreSync: true } : {};
      const { pattern: _, examples: __, ...rest } = schema;
      const choices = SETTING_CHOICES[key as SettingKey];
      const values = choices ? { ...rest, ...choices } : schema;
      return [
        `${SECTION}.${key}`,
        { ...values, default: setting.default, ...texts, scope, ...sync, order: at },
      ];
    });
    return { id: `${SECTION}.${group}`, title, order, properties: Object.fromEntries(properties) };
  });
}
