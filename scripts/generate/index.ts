import { countries } from "./countries";
import { advicePage } from "./docs/advice";
import { commandsPage } from "./docs/commands";
import { contentsPage } from "./docs/contents";
import { datesPage } from "./docs/dates";
import { languageServerPage } from "./docs/languageServer";
import { loggingPage } from "./docs/logging";
import { nextStepPage } from "./docs/nextStep";
import { playbookPages } from "./docs/playbookPages";
import { playbooksPage } from "./docs/playbooks";
import { rulePages } from "./docs/rulePages";
import { rulesPage } from "./docs/rules";
import { settingsPage } from "./docs/settings";
import { wordsPage } from "./docs/words";
import { grammar } from "./grammar";
import { manPage } from "./manPage";
import { notices } from "./notices";
import type { Output, ReadFile } from "./output";
import { packageJson } from "./packageJson";
import { contactSchema } from "./schemas/contact";
import { settingsSchema } from "./schemas/settings";

/**
 * Every generated file, from the sources as they are now: one module here for each. Pure: `read` gives the committed
 * current text of a file of which only a part is generated. Nothing is written here.
 */
export function outputs(read: ReadFile): readonly Output[] {
  return [
    ...packageJson(read),
    countries(),
    settingsSchema(),
    contactSchema(),
    grammar(),
    rulesPage(),
    playbooksPage(),
    datesPage(),
    wordsPage(),
    loggingPage(),
    settingsPage(),
    commandsPage(),
    manPage(),
    languageServerPage(read),
    nextStepPage(),
    advicePage(),
    contentsPage(),
    notices(read),
    ...rulePages(read),
    ...playbookPages(read),
  ];
}

/** The paths of the files whose committed text is not what the sources make. */
export function stale(read: ReadFile): string[] {
  return outputs(read).flatMap(({ path, text }) => (read(path) === text ? [] : [path]));
}
