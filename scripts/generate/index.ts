import { countries } from "./countries";
import { advicePage } from "./docs/advice";
import { commandsPage } from "./docs/commands";
import { contentsPage } from "./docs/contents";
import { datesPage } from "./docs/dates";
import { keyboardPage } from "./docs/keyboard";
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
 * Returns every generated file, from the current sources. Each has a module here. Pure: `read` returns the current text
 * of a file of which only a part is generated, and nothing is written.
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
    keyboardPage(),
    languageServerPage(read),
    nextStepPage(),
    advicePage(),
    contentsPage(),
    notices(read),
    ...rulePages(read),
    ...playbookPages(read),
  ];
}

/** Returns the paths of the files whose committed text differs from the generated one. */
export function stale(read: ReadFile, made: readonly Output[] = outputs(read)): string[] {
  return made.flatMap(({ path, text }) => (read(path) === text ? [] : [path]));
}
