import { SECTION } from "../../src/config/section";
import { SETTINGS, type Setting } from "../../src/config/table";
import {
  CATEGORY,
  COMMANDS,
  CONTAINER,
  FOLLOW_UPS_TITLE,
  FOLLOW_UPS_VIEW,
} from "../../src/extension/manifest";
import { MENUS, WELCOMES } from "../../src/extension/menus";
import { GRAMMAR_PATH, INJECTED_INTO, SCOPE } from "./grammar/names";
import { SETTINGS_SCHEMA_PATH } from "./schemas/names";

/** The keys of package.json that tell an editor what the extension adds and when it starts. */
export function contributions() {
  return {
    activationEvents: ["onLanguage:markdown", "workspaceContains:**/*.md"],
    capabilities: {
      // Nothing of a workspace is run, and its settings file changes no more than the advice.
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: {
        supported: false,
        description: "Touchbase reads notes from the disk, and a virtual workspace is on none.",
      },
    },
    contributes: {
      commands: COMMANDS.map(({ id, title, icon }) => ({
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
          },
        ],
      },
      viewsWelcome: WELCOMES,
      menus: MENUS,
      configuration: { title: CONTAINER.title, properties: settings() },
      grammars: [{ scopeName: SCOPE, path: `./${GRAMMAR_PATH}`, injectTo: [INJECTED_INTO] }],
      jsonValidation: [{ fileMatch: ".touchbase.json", url: `./${SETTINGS_SCHEMA_PATH}` }],
      // Read by the YAML extension that most people have; an editor without it passes over this.
      yamlValidation: [{ fileMatch: ".touchbase.yaml", url: `./${SETTINGS_SCHEMA_PATH}` }],
    },
  };
}

function settings(): Record<string, unknown> {
  const entries = Object.entries<Setting<unknown>>(SETTINGS).map(([key, setting], order) => {
    const { schema, description } = setting;
    // Each folder of a workspace may have its own.
    const property = { ...schema, default: setting.default, markdownDescription: description };
    return [`${SECTION}.${key}`, { ...property, scope: "resource", order }];
  });
  return Object.fromEntries(entries);
}
