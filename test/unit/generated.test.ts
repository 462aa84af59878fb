import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import { parse } from "yaml";
import { outputs, stale } from "../../scripts/generate/index";
import { CONTACT_SCHEMA_PATH, SETTINGS_SCHEMA_PATH } from "../../scripts/generate/schemas/names";
import { COMMANDS } from "../../src/extension/manifest";
import { MENUS } from "../../src/extension/menus";

const root = path.resolve(__dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const readIfThere = (file: string) => (existsSync(path.join(root, file)) ? read(file) : undefined);

function validator(file: string): ValidateFunction {
  // VS Code's own words for schemas are no part of draft-07.
  return new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
    .addVocabulary(["markdownDescription"])
    .compile(JSON.parse(read(file)));
}

describe("generated files", () => {
  it("are what the sources make of them", () => {
    assert.deepEqual(stale(readIfThere), [], "run `npm run generate` and commit what it changes");
  });

  it("come out the same every time", () => {
    assert.deepEqual(outputs(readIfThere), outputs(readIfThere));
  });

  it("are told from the others when their text differs", () => {
    const changed = (file: string) => (file.endsWith("rules.md") ? "old" : readIfThere(file));
    assert.deepEqual(stale(changed), ["docs/reference/rules.md"]);
  });

  it("change nothing in package.json but what is made from the sources", () => {
    const before = JSON.parse(read("package.json"));
    const mangled = JSON.stringify({ ...before, activationEvents: ["*"], contributes: {} }, null, 2);
    const [after] = outputs((file) => (file === "package.json" ? mangled : readIfThere(file)));
    assert.equal(after?.text, read("package.json"));
  });

  it("say in their first lines what they are made from", () => {
    for (const { path: file, text } of outputs(readIfThere)) {
      if (file === "package.json") continue;
      assert.match(text.split("\n").slice(0, 2).join("\n"), /Generated from .*npm run generate/, file);
    }
  });
});

describe("contributions", () => {
  it("offer only commands that there are", () => {
    const ids = new Set(COMMANDS.map(({ id }) => id));
    for (const { command } of Object.values(MENUS).flat()) assert.ok(ids.has(command), command);
  });

  it("name files that there are", () => {
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

  it("takes what the product takes", () => {
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

  it("refuses what the product does not understand", () => {
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

  it("takes what the table takes", () => {
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

  it("refuses other keys and values", () => {
    for (const settings of [
      { contact: [] },
      { defaultPlaybook: "Job ad" },
      { rules: { "no-such-rule": "off" } },
    ]) {
      assert.ok(!validate(settings), JSON.stringify(settings));
    }
  });
});
