import assert from "node:assert/strict";
import type { SpreadResult } from "../../src/server/protocol";
import type { ContactTimeline, Weeks } from "../../src/service/timeline/model";
import { beginner } from "./begin";
import { NO_LIMIT, type TestClient, type Vault } from "./client";

/** A contact due on Monday the 23rd, with a window of two weeks. */
const networking = (name: string) =>
  `---\nname: ${name}\nplaybook: networking\ntouches:\n  - 2026-11-09 email share\n---\n`;
const NAMES = ["Ann", "Ben", "Cleo", "Dan"];

describe("the timeline requests", function () {
  this.timeout(NO_LIMIT);
  let client: TestClient;
  let vault: Vault;
  const begin = beginner();

  beforeEach(async () => {
    const notes = Object.fromEntries(NAMES.map((name) => [`${name}.md`, networking(name)]));
    ({ client, vault } = await begin(notes));
    await client.list();
  });
  const weeks = (params = {}) => client.request<Weeks>("touchbase/weeks", params);
  const timeline = (uri: unknown) => client.request<ContactTimeline | null>("touchbase/timeline", { uri });

  it("return the marks of a note, open or not, and follow what is typed", async () => {
    const uri = vault.uri("Ann.md");
    assert.deepEqual((await timeline(uri))?.marks[0]?.range?.start, { line: 4, character: 4 });
    await client.open(uri, networking("Ann"));
    await client.type(uri, "2026-11-09 email share", "2026-11-10 call");
    const [mark] = (await timeline(uri))?.marks ?? [];
    assert.equal(mark?.mark === "touch" && `${mark.date} ${mark.kind}`, "2026-11-10 unanswered");
    assert.equal(await timeline(vault.uri("Nobody.md")), null);
    await assert.rejects(timeline(3), /`uri` must be a URI/);
  });

  it("return the requested number of weeks", async () => {
    const { days, today } = await weeks({ weeks: 2 });
    assert.equal(today, "2026-11-22");
    assert.equal(days.length, 14);
    const monday = days.find(({ date }) => date === "2026-11-23");
    assert.deepEqual(
      monday?.items.map(({ name }) => name),
      NAMES,
    );
    for (const wrong of [0, 13, 1.5]) assert.equal((await weeks({ weeks: wrong })).days.length, 28);
    await assert.rejects(weeks({ weeks: "2" }), /`weeks` must be a number/);
  });

  it("preview a spread without an edit, and apply it as one edit", async () => {
    const preview = await client.execute<SpreadResult>("touchbase.spreadPreview", { limit: 2 });
    assert.ok(preview.ok);
    assert.deepEqual(
      preview.moves.map(({ name, from, to }) => `${name} ${from} ${to}`),
      ["Ann 2026-11-23 2026-11-24", "Ben 2026-11-23 2026-11-24"],
    );
    assert.equal(client.edits.length, 0);
    for (const name of NAMES) await client.open(vault.uri(`${name}.md`), networking(name));
    const moves = preview.moves.map(({ uri, to }) => ({ uri, to }));
    const done = await client.execute<SpreadResult>("touchbase.spread", { limit: 2, moves });
    assert.ok(done.ok);
    assert.equal(done.summary, "2 follow-ups moved to a quieter day.");
    assert.deepEqual(
      client.edits.map(({ edit }) => Object.keys(edit.changes ?? edit.documentChanges ?? {}).length),
      [2],
    );
    assert.match(client.textOf(vault.uri("Ann.md")), /\nsnooze: 2026-11-24\n/);
  });

  it("move a note that the editor closes in the meantime, as VS Code does some minutes after an edit", async () => {
    const preview = await client.execute<SpreadResult>("touchbase.spreadPreview", { limit: 2 });
    assert.ok(preview.ok);
    const uri = vault.uri("Ann.md");
    await client.open(uri, networking("Ann"));
    const moves = preview.moves.map(({ uri: of, to }) => ({ uri: of, to }));
    const spread = client.execute<SpreadResult>("touchbase.spread", { limit: 2, moves });
    const [done] = await Promise.all([spread, client.close(uri)]);
    assert.deepEqual(done.ok || done.reason, true);
    assert.equal(client.edits.length, 1);
  });

  it("move nothing when the notes have changed since the preview, and return the reason", async () => {
    const preview = await client.execute<SpreadResult>("touchbase.spreadPreview", { limit: 2 });
    assert.ok(preview.ok);
    const uri = vault.uri("Ann.md");
    await client.open(uri, networking("Ann"));
    await client.type(uri, "playbook", "status: closed\nplaybook");
    const moves = preview.moves.map(({ uri: of, to }) => ({ uri: of, to }));
    const done = await client.execute<SpreadResult>("touchbase.spread", { limit: 2, moves });
    assert.ok(!done.ok);
    assert.match(done.reason, /have changed in the meantime/);
    assert.equal(client.edits.length, 0);
  });

  it("reject invalid options, and report when there is nothing to even out", async () => {
    const wrong = await client.execute<SpreadResult>("touchbase.spreadPreview", { limit: 0 });
    assert.ok(!wrong.ok && /1 to 50/.test(wrong.reason));
    const quiet = await client.execute<SpreadResult>("touchbase.spread");
    assert.ok(quiet.ok);
    assert.match(quiet.summary, /^No day has more than 5 follow-ups/);
    assert.equal(client.edits.length, 0);
  });
});
