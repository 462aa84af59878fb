import assert from "node:assert/strict";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { touchbaseHere as touchbase } from "./run";
import {
  DANA_FINDING,
  DANA_ITEM,
  MOMENTUM_FINDING,
  ROBIN_FINDING,
  ROBIN_ITEM,
  TODAY,
  TOM_FINDING,
  VAULT,
} from "./vault";

/** Compares the text of the JSON as well, because the order of the keys is part of the format. */
function assertJson(out: string, expected: unknown): void {
  assert.equal(out, `${JSON.stringify(expected, null, 2)}\n`);
}

const head = { version: 1, today: "2026-11-25", notes: 4, contacts: 3 };

describe("the JSON output of the command line", () => {
  afterEach(removeFolders);

  it("has the documented form for check", async () => {
    const { code, out, err } = await touchbase(folderOf(VAULT), "check", "--json", ...TODAY);
    assertJson(out, { ...head, findings: [DANA_FINDING, ROBIN_FINDING, TOM_FINDING, MOMENTUM_FINDING] });
    assert.deepEqual([code, err], [1, ""]);
  });

  it("has the documented form for due", async () => {
    const { code, out, err } = await touchbase(folderOf(VAULT), "due", "--json", ...TODAY);
    assertJson(out, { ...head, items: [ROBIN_ITEM, DANA_ITEM], needsALook: [] });
    assert.deepEqual([code, err], [0, ""]);
  });

  it("has the documented form for due --all", async () => {
    const root = folderOf({ ...VAULT, "Z.md": "---\nplaybook: friend\nstatus: paused\n---\n" });
    const { out } = await touchbase(root, "due", "--all", "--json", ...TODAY);
    const { items } = JSON.parse(out) as { items: { name: string; state: string }[] };
    assert.deepEqual(
      items.map(({ name, state }) => [name, state]),
      [
        ["Robin Ashe", "overdue"],
        ["Dana Whitfield", "due"],
        ["Tom", "upcoming"],
        ["Z", "paused"],
      ],
    );
  });

  it("lists contacts that need a look in the output of due", async () => {
    const root = folderOf({
      "Ann.md": "---\nplaybook: job-ad\nstatus: on ice\n---\n",
      "Ben.md": "---\nplaybook: job-ad\ntouches: [\n---\n",
      "Cleo.md": "---\nplaybook: job-ad\n---\n",
    });
    const { out, err } = await touchbase(root, "due", "--json", ...TODAY);
    const { items, needsALook } = JSON.parse(out);
    assert.deepEqual(
      items.map(({ name, on }: { name: string; on: string }) => [name, on]),
      [["Cleo", "2026-11-25"]],
    );
    const ann = {
      path: "Ann.md",
      name: "Ann",
      reason: "“status” cannot be read. It may forbid contact, so nothing is proposed.",
    };
    const ben = {
      path: "Ben.md",
      name: "Ben",
      reason: "The frontmatter cannot be read, so no follow-up is proposed. Fix the YAML first.",
    };
    assert.deepEqual(needsALook, [ann, ben]);
    assert.equal(err, "");
    const explained = JSON.parse((await touchbase(root, "explain", "Ann.md", "--json", ...TODAY)).out);
    assert.deepEqual([explained.state, explained.due, explained.on], [null, null, null]);
    assert.deepEqual(explained.needsALook, [ann]);
  });

  it("has extras, advice across colleagues, and absences in due", async () => {
    const person = (name: string, touches: readonly string[]) =>
      `---\nname: ${name}\norganization: Acme\nplaybook: job-ad\ntouches:\n${touches.map((line) => `  - ${line}\n`).join("")}---\n`;
    const root = folderOf({
      "Ann.md": person("Ann", ["2026-11-05 email resume", "2026-11-12 call no-answer"]),
      "Ben.md": person("Ben", ["2026-11-23 call reached, reply by 2026-12-30"]),
      "Dan.md": "---\nplaybook: job-ad\ntouches:\n  - 2026-11-20 call no-answer\n---\n",
      ".touchbase.json": '{ "away": ["2026-11-26..2026-11-27"] }',
    });
    const { out } = await touchbase(root, "due", "--json", ...TODAY);
    const found = (JSON.parse(out) as { items: { name: string; on: string; extras: unknown }[] }).items;
    const asked = "Ben of Acme answered on Monday 23 November: ask Ben first.";
    const resume = "Send your resume as well, so that the call follows up on something.";
    assert.deepEqual(
      found.map(({ name, on, extras }) => [name, on, extras]),
      [
        ["Ann", "2026-11-25", [{ channels: [], purpose: null, reason: asked }]],
        ["Dan", "2026-11-25", [{ channels: [], purpose: "resume", reason: resume }]],
      ],
    );
    const later = await touchbase(root, "due", "--json", "--all", "--today", "2026-11-26");
    const { items } = JSON.parse(later.out) as { items: { name: string; state: string; on: string }[] };
    assert.deepEqual(
      items.map(({ name, state, on }) => [name, state, on]),
      [
        ["Ann", "upcoming", "2026-11-30"],
        ["Dan", "upcoming", "2026-11-30"],
        ["Ben", "waiting", "2026-12-31"],
      ],
    );
  });

  it("has the documented form for explain", async () => {
    const root = folderOf(VAULT);
    const { code, out } = await touchbase(root, "explain", "People/Robin.md", "--json", ...TODAY);
    assertJson(out, {
      version: 1,
      today: "2026-11-25",
      ...ROBIN_ITEM,
      path: "Robin.md",
      how: ["Tue 17 Nov + 3 days = Fri 20 Nov"],
      findings: [{ ...ROBIN_FINDING, path: "Robin.md" }],
    });
    assert.equal(code, 0);
  });

  it("has the documented form for log", async () => {
    const root = folderOf({ ...VAULT, ".touchbase.json": "{}" });
    const logged = await touchbase(root, "log", "People/Tom.md", "call reached - lunch", "--json", ...TODAY);
    const { next, notes, ...rest } = JSON.parse(logged.out) as Record<string, unknown>;
    assert.deepEqual(
      (notes as { path: string; written: boolean }[]).map(({ path, written }) => [path, written]),
      [["People/Tom.md", true]],
    );
    assert.deepEqual(rest, {
      version: 1,
      today: "2026-11-25",
      path: "People/Tom.md",
      logged: "2026-11-25 call reached - lunch",
      refused: null,
      ways: [],
      candidates: [],
      dryRun: false,
    });
    assert.equal((next as { state: string }).state, "upcoming");
    const refused = await touchbase(root, "log", "People/Tom.md", "cal reached", "--json", ...TODAY);
    assert.equal(refused.code, 1);
    assert.match((JSON.parse(refused.out) as { refused: string }).refused, /Did you mean/);
  });

  it("names the notes of several paths relative to their common folder, each one once", async () => {
    const root = folderOf({
      "a/People/Robin.md": VAULT["People/Robin.md"],
      "b/Tom.md": VAULT["People/Tom.md"],
    });
    const paths = ["b", "a/People", "a", "a/People/Robin.md", "b/Tom.md"];
    const { out } = await touchbase(root, "check", "--json", ...paths, ...TODAY);
    assertJson(out, {
      ...head,
      notes: 2,
      contacts: 2,
      findings: [
        { ...ROBIN_FINDING, path: "a/People/Robin.md" },
        { ...TOM_FINDING, path: "b/Tom.md" },
      ],
    });
  });

  it("is the same for CRLF and a byte order mark", async () => {
    const crlf = Object.fromEntries(
      Object.entries(VAULT).map(([path, text]) => [path, `\uFEFF${text.replaceAll("\n", "\r\n")}`]),
    );
    const plain = await touchbase(folderOf(VAULT), "check", "--json", ...TODAY);
    assert.deepEqual(await touchbase(folderOf(crlf), "check", "--json", ...TODAY), plain);
  });
});
