import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import { parse } from "yaml";
import { outputs, stale } from "../../scripts/generate/index";
import { germanFaults } from "../../scripts/generate/localization";
import { manifestTexts, packageJson } from "../../scripts/generate/packageJson";
import { CONTACT_SCHEMA_PATH, SETTINGS_SCHEMA_PATH } from "../../scripts/generate/schemas/names";
import { SETTINGS, type Setting } from "../../src/config/settings";
import { ARRANGEMENT_ENTRIES } from "../../src/extension/arrangement";
import { COMMANDS, MAKE_CONTACTS_OF_NOTES, NOTE_COMMANDS } from "../../src/extension/manifest";
import { MENUS, SUBMENUS, WELCOMES } from "../../src/extension/menus";
import { DIGEST_COMMANDS } from "../../src/extension/statusSummary";
import { WALKTHROUGH } from "../../src/extension/walkthrough";
import { HOVER_COMMANDS } from "../../src/service/languageFeatures/hoverLinks";
import { IN_BRIEF } from "./support/arbitraries";

const root = path.resolve(__dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const readIfThere = (file: string) => (existsSync(path.join(root, file)) ? read(file) : undefined);

function validator(file: string): ValidateFunction {
  // VS Code's own keywords for schemas are not in draft-07.
  return new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
    .addVocabulary(["markdownDescription", "enumDescriptions", "patternErrorMessage"])
    .compile(JSON.parse(read(file)));
}

let first: ReturnType<typeof outputs> | undefined;
/** Returns the generated files, which are made once, because that takes a second. */
function made(): ReturnType<typeof outputs> {
  first ??= outputs(readIfThere);
  return first;
}

describe("generated files", () => {
  it("are up to date with their sources", () => {
    const old = made().filter(({ path: file, text }) => readIfThere(file) !== text);
    assert.deepEqual(old, [], "run `npm run generate` and commit what it changes");
  });

  it("have a German translation of every visible text, and of nothing else", () => {
    assert.deepEqual(germanFaults(manifestTexts().texts), []);
    const texts = { a: "A text that nobody has translated" };
    assert.match(
      germanFaults(texts).join("\n"),
      /^no German in .*de\.ts: A text that nobody has translated$/m,
    );
    assert.match(germanFaults(texts).join("\n"), /^nothing shows this of .*de\.ts any more: Log Touch$/m);
  });

  it("keep the placeholders, the links and the code in translations", () => {
    const kept = (text: string) => (text.match(/\{\w+\}|\(command:[^)]*\)|\$\([^)]*\)/g) ?? []).sort();
    const english = JSON.parse(read("package.nls.json")) as Record<string, string>;
    const german = JSON.parse(read("package.nls.de.json")) as Record<string, string>;
    assert.deepEqual(Object.keys(german), Object.keys(english));
    for (const [key, text] of Object.entries(german))
      assert.deepEqual(kept(text), kept(english[key] ?? ""), key);
    const bundle = JSON.parse(read("l10n/bundle.l10n.de.json")) as Record<string, string>;
    for (const [text, said] of Object.entries(bundle)) assert.deepEqual(kept(said), kept(text), text);
  });

  // `npm run check` generates them again in a step of its own.
  if (!IN_BRIEF)
    it("are the same every time", () => {
      assert.deepEqual(outputs(readIfThere), made());
    });

  it("are distinguished from the others if their text differs", () => {
    const changed = (file: string) => (file.endsWith("rules.md") ? "old" : readIfThere(file));
    assert.deepEqual(stale(changed, made()), ["docs/reference/rules.md"]);
  });

  it("change only the generated parts of package.json", () => {
    const before = JSON.parse(read("package.json"));
    const mangled = JSON.stringify({ ...before, activationEvents: ["*"], contributes: {} }, null, 2);
    const [after] = packageJson((file) => (file === "package.json" ? mangled : readIfThere(file)));
    assert.equal(after?.text, read("package.json"));
  });

  it("name their sources in their first lines", () => {
    for (const { path: file, text } of made()) {
      // Files in a format of the editor, which has no place for a comment.
      if (/^package(?:\.nls.*)?\.json$|^l10n\//.test(file)) continue;
      // A page that is written by hand has the notice above the generated part.
      const head = file === "docs/language-server.md" ? text : text.split("\n").slice(0, 2).join("\n");
      assert.match(head, /Generated from .*npm run generate/, file);
    }
  });
});

describe("contributions", () => {
  it("offer only existing commands", () => {
    const ids = new Set(
      [...COMMANDS, ...ARRANGEMENT_ENTRIES].map(({ id }) => id).concat([...NOTE_COMMANDS.values()]),
    );
    const submenus = new Set(SUBMENUS.map(({ id }) => id));
    for (const entry of Object.values(MENUS).flat()) {
      if ("command" in entry) assert.ok(ids.has(entry.command), entry.command);
      else assert.ok(submenus.has(entry.submenu) && MENUS[entry.submenu], entry.submenu);
    }
  });

  /** Commands of the editor that a page may link to, none of which changes or closes anything. */
  const OF_THE_EDITOR = [
    "vscode.openFolder",
    "workbench.action.openSettings",
    "workbench.actions.view.problems",
  ];

  it("link to existing commands, and to harmless ones of the editor", () => {
    const ids = new Set([...COMMANDS.map(({ id }) => id), MAKE_CONTACTS_OF_NOTES, ...OF_THE_EDITOR]);
    const pages = [
      ...WELCOMES.map(({ contents }) => contents),
      ...WALKTHROUGH.steps.map((step) => step.description),
    ];
    for (const page of pages) {
      for (const [, id = ""] of page.matchAll(/\(command:([\w.]+)/g)) assert.ok(ids.has(id), id);
    }
    for (const id of [...DIGEST_COMMANDS, ...Object.values(HOVER_COMMANDS)]) assert.ok(ids.has(id), id);
  });

  it("walk through five steps at most, each with a picture that follows the theme and a completion event", () => {
    assert.ok(WALKTHROUGH.steps.length <= 5);
    for (const { id, description, media, completionEvents } of WALKTHROUGH.steps) {
      // The editor shows a single backtick or asterisk as it is.
      assert.doesNotMatch(description.replace(/``[^`]+``|\*\*[^*]+\*\*/g, ""), /[`*]/, id);
      const picture = read(media.svg);
      assert.match(picture, /var\(--vscode-/, id);
      assert.doesNotMatch(picture, /#[\da-f]{3}|<script|href|<text|<animate/i, id);
      assert.ok(media.altText.endsWith("."), id);
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) {
        const [, kind, what = ""] = /^on(Command|Context|View):(.+)$/.exec(event) ?? [];
        if (kind === "Command")
          assert.ok([...COMMANDS.map((command) => command.id), ...OF_THE_EDITOR].includes(what), event);
        if (kind === "View") assert.equal(what, "touchbase.followUps");
        assert.ok(kind, event);
      }
    }
  });

  it("have fewer than 25 settings, which the settings page can show", () => {
    const settings = Object.entries<Setting<unknown>>(SETTINGS);
    assert.ok(settings.length < 25);
    const { contributes } = JSON.parse(read("package.json"));
    const shown = contributes.configuration.flatMap(({ properties }: { properties: object }) =>
      Object.keys(properties),
    );
    assert.deepEqual(shown.sort(), settings.map(([key]) => `touchbase.${key}`).sort());
    for (const [key, { schema, description, meanings }] of settings) {
      assert.ok(typeof schema.type === "string", `${key} is drawn by its type`);
      assert.match(description, /^[A-Z].*[.:`]$/, key);
      if (Array.isArray(schema.enum)) assert.equal(meanings?.length, schema.enum.length, key);
    }
    // The editor shows an object as a table only if each of its parts has a plain type.
    const parts = Object.values(SETTINGS.rules.schema.properties as Record<string, { type?: string }>);
    assert.ok(parts.every(({ type }) => type === "string"));
  });

  it("name existing files", () => {
    const { contributes, icon } = JSON.parse(read("package.json"));
    const files = [
      icon,
      contributes.viewsContainers.activitybar[0].icon,
      contributes.grammars[0].path,
      contributes.jsonValidation[0].url,
    ];
    for (const file of files) assert.ok(read(file).length > 0, file);
  });
});

describe("the schema of a contact", () => {
  const validate = validator(CONTACT_SCHEMA_PATH);
  const accepts = (yaml: string) => assert.ok(validate(parse(yaml)), JSON.stringify(validate.errors));
  const refuses = (yaml: string) => assert.ok(!validate(parse(yaml)), yaml);

  it("accepts what the product accepts", () => {
    accepts(
      "touches:\n  - 2026-11-03 14:00 interview, with Dana\n  - 2026-11-10 call voicemail: left my number",
    );
    accepts(
      "touches:\n  - {date: 2026-11-03, channel: Phone, outcome: vm, with: [Dana, Luis], next: call 2026-11-16}",
    );
    accepts("touches:\n  - date: 2026-11-03\n    next: {channel: call, date: 2026-11-16, time: '10:00'}");
    accepts("touches:\nname:\nstatus:");
    accepts("name: Dana\nphone: +49 30 12345\ncompany: [[Acme]]\nplaybook: after-interview\nevery: 3 weeks");
    accepts(
      "status: moved-on - no answer after three calls\nignore: [going-cold, too-soon - they are friends]",
    );
    accepts("follow_up: 2026-11-25 call\nnext_contact: 2026-11-25 10:00\nfrequency: 30\nknown: true");
    accepts("my_own_key: {anything: at all}");
  });

  it("rejects what the product does not understand", () => {
    refuses("touches: 2026-11-03 call");
    refuses("touches:\n  - call dana");
    refuses("touches:\n  - {channel: call}");
    refuses("touches:\n  - {date: 2026-11-03, channel: pigeon}");
    refuses("touches:\n  - {date: 2026-11-03, channel: voicemail}");
    refuses("playbook: Job ad!");
    refuses("status: gone");
    refuses("ignore: [no-such-rule]");
    refuses("snooze_until: tomorrow");
    refuses("prefers: pigeon");
  });
});

describe("the schema of the settings", () => {
  const validate = validator(SETTINGS_SCHEMA_PATH);

  it("accepts what the table accepts", () => {
    const settings = {
      $schema: "./schemas/touchbase.schema.json",
      contacts: ["People/**/*.md"],
      defaultPlaybook: "friend",
      rules: { "going-cold": "off", "too-soon": "hint" },
      holidays: ["2026-12-25"],
      midMorning: "09:30-11:00",
    };
    assert.ok(validate(settings), JSON.stringify(validate.errors));
  });

  it("rejects other keys and values", () => {
    for (const settings of [
      { contact: [] },
      { defaultPlaybook: "Job ad" },
      { rules: { "no-such-rule": "off" } },
    ]) {
      assert.ok(!validate(settings), JSON.stringify(settings));
    }
  });
});
