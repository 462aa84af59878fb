import assert from "node:assert/strict";
import type { ImportApplyResult, ImportPlanResult } from "../../../src/server/importProtocol";
import { civilDate } from "../../../src/time/civilDate";
import { MemoryFiles } from "../vault/memoryFiles";
import { InProcess } from "./inProcess";

const FOLDER = "file:///notes";
const DANA = "---\nname: Dana Cruz\nemail: dana@acme.example\ntouches: []\n---\n";
const FILE = [
  "Name,Company,Email,Phone",
  "Dana Cruz,Acme,dana@acme.example,555 0100",
  "Ben Okafor,Blue,ben@blue.example,",
  '"Cy,Cedar,,',
  "",
].join("\n");

async function serverWith(notes: Readonly<Record<string, string>> = { "People/Dana Cruz.md": DANA }) {
  const files = new MemoryFiles({ ...notes });
  const server = new InProcess({
    today: () => civilDate("2026-11-24"),
    onClockTick: () => ({ dispose: () => {} }),
    openFolder: () => ({ notes: files, config: async () => ({ layer: undefined, problems: [] }) }),
  });
  await server.begin(FOLDER);
  await server.complete();
  return server;
}

const file = (text: string, name = "friends.csv") => ({
  folder: FOLDER,
  name,
  source: `/home/me/${name}`,
  base64: Buffer.from(text).toString("base64"),
});

const plan = (server: InProcess, params: object) =>
  server.client.sendRequest<ImportPlanResult>("touchbase/importPlan", params);
const apply = (server: InProcess, params: object) =>
  server.client.sendRequest<ImportApplyResult>("touchbase/importApply", params);

/** Plans a file and returns the text of the plan. */
async function planText(server: InProcess, text: string): Promise<string> {
  const result = await plan(server, file(text));
  assert.ok(result.ok, JSON.stringify(result));
  return result.text;
}

const pathsOf = (result: ImportApplyResult) =>
  result.ok ? result.notes.map(({ path }) => path) : [result.reason];

describe("touchbase/importPlan", () => {
  it("returns the plan as Markdown, with a box for each record that would be written", async () => {
    const server = await serverWith();
    const lines = (await planText(server, FILE)).split("\n");
    assert.deepEqual(
      lines.filter((line) => /^- \[/.test(line)).map((line) => line.replace(/ · .*/, "")),
      ["- [x] 2. Ben Okafor, Blue", "- [x] 1. Dana Cruz, Acme"],
    );
    assert.match(lines.join("\n"), /A quote in this row is not closed[\s\S]*"Cy,Cedar,,/);
    server.stop();
  });

  for (const [what, params, reason] of [
    ["an empty file", file(""), /^The file is empty\.$/],
    ["content that is not base64", { ...file(""), base64: "%" }, /^This is not a text file\./],
    ["a folder that is not open", { ...file(FILE), folder: "file:///other" }, /folder that is not open\.$/],
    ["an unknown field", { ...file(FILE), map: ["Name=nick"] }, /^Unknown field ['"“‘]?nick/],
  ] as const)
    it(`refuses ${what} in one sentence`, async () => {
      const server = await serverWith();
      const result = await plan(server, params);
      assert.ok(!result.ok);
      assert.match(result.reason, reason);
      server.stop();
    });

  it("asks for the columns, and uses them", async () => {
    const server = await serverWith();
    const refused = await plan(server, file("Wer;Wo\nDana;Acme\n"));
    assert.ok(!refused.ok && refused.needsColumns);
    const result = await plan(server, {
      ...file("Wer;Wo\nDana;Acme\n"),
      map: ["Wer=name", "Wo=organization"],
    });
    assert.ok(result.ok);
    server.stop();
  });

  it("asks for the order of day and month, and uses it", async () => {
    const server = await serverWith();
    const jobs = "Company,Date applied\nAcme,3/11/2026\n";
    const open = await plan(server, file(jobs));
    assert.ok(open.ok && open.hasOpenDates);
    const decided = await plan(server, { ...file(jobs), dates: "dmy" });
    assert.ok(decided.ok && !decided.hasOpenDates);
    server.stop();
  });
});

describe("touchbase/importApply", () => {
  it("returns the notes of the checked records", async () => {
    const server = await serverWith();
    const text = await planText(server, FILE);
    const all = await apply(server, { ...file(FILE), plan: text });
    assert.deepEqual(pathsOf(all), ["People/Ben Okafor.md", "People/Dana Cruz.md"]);
    assert.ok(all.ok);
    const [created, changed] = all.notes;
    assert.deepEqual([created?.before, changed?.before], [null, DANA]);
    assert.match(changed?.after ?? "", /^phone: "?555 0100"?$/m);
    const some = await apply(server, { ...file(FILE), plan: text.replace("[x] 2.", "[ ] 2.") });
    assert.deepEqual(pathsOf(some), ["People/Dana Cruz.md"]);
    server.stop();
  });

  it("refuses a plan whose file has changed, whose notes have changed, and a text that is not a plan", async () => {
    const server = await serverWith();
    const text = await planText(server, FILE);
    const [source] = pathsOf(await apply(server, { ...file(`${FILE}Eve,Elm,,\n`), plan: text }));
    assert.match(source ?? "", /friends\.csv has changed since the plan was made/);
    await server.client.sendNotification("textDocument/didOpen", {
      textDocument: {
        uri: `${FOLDER}/People/Dana%20Cruz.md`,
        languageId: "markdown",
        version: 1,
        text: `${DANA}x`,
      },
    });
    const [notes] = pathsOf(await apply(server, { ...file(FILE), plan: text }));
    assert.match(notes ?? "", /Dana Cruz\.md changed since the plan was made/);
    const [none] = pathsOf(await apply(server, { ...file(FILE), plan: "# My day\n" }));
    assert.match(none ?? "", /not an import plan/);
    server.stop();
  });

  it("refuses a plan whose new notes would be outside of the folder", async () => {
    const server = await serverWith();
    const text = (await planText(server, FILE)).replace('"options":{', '"options":{"into":"../elsewhere",');
    const [reason] = pathsOf(await apply(server, { ...file(FILE), plan: text }));
    assert.match(reason ?? "", /not an import plan/);
    server.stop();
  });
});

describe("the progress of an import", () => {
  it("is shown, can be canceled, and then nothing is planned", async () => {
    const server = await serverWith();
    const rows = Array.from({ length: 60_000 }, (_, at) => `Ana${at},Acme ${at},a${at}@x.example,\n`).join(
      "",
    );
    const planned = plan(server, file(`Name,Company,Email,Phone\n${rows}`)).then(
      () => "planned",
      ({ code }: { code: number }) => code,
    );
    await server.showProgress();
    assert.deepEqual(server.progress, ["begin Touchbase: planning an import"]);
    await server.cancelProgress();
    assert.equal(await planned, -32800);
    // The server still answers.
    assert.ok((await plan(server, file(FILE))).ok);
    server.stop();
  });
});
