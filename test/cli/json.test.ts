import assert from "node:assert/strict";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { touchbase } from "./run";
import { DANA_FINDING, DANA_ITEM, ROBIN_FINDING, ROBIN_ITEM, TODAY, TOM_FINDING, VAULT } from "./vault";

/** Compares the text of the JSON as well, because the order of the keys is part of the format. */
function assertJson(out: string, expected: unknown): void {
  assert.equal(out, `${JSON.stringify(expected, null, 2)}\n`);
}

const head = { version: 1, today: "2026-11-25", notes: 4, contacts: 3 };

describe("the JSON output of the command line", () => {
  afterEach(removeFolders);

  it("has the documented form for check", async () => {
    const { code, out, err } = await touchbase(folderOf(VAULT), "check", "--json", ...TODAY);
    assertJson(out, { ...head, findings: [DANA_FINDING, ROBIN_FINDING, TOM_FINDING] });
    assert.deepEqual([code, err], [1, ""]);
  });

  it("has the documented form for due", async () => {
    const { code, out, err } = await touchbase(folderOf(VAULT), "due", "--json", ...TODAY);
    assertJson(out, { ...head, items: [ROBIN_ITEM, DANA_ITEM] });
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
      candidates: [],
      dryRun: false,
    });
    assert.equal((next as { state: string }).state, "settled");
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
