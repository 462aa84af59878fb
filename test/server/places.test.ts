import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import type { LogResult } from "../../src/server/logProtocol";
import type { ActionResult } from "../../src/server/protocol";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { beginner } from "./begin";
import { NO_LIMIT } from "./client";

const NOTE = "---\nname: Robin\nplaybook: job-ad\ntouches:\n  - 2026-11-19 call voicemail\n---\n";

describe("notes outside of the folder", function () {
  this.timeout(NO_LIMIT);
  const beginOne = beginner();
  afterEach(removeFolders);

  it("are not reached by `..` in a URI, in any form", async () => {
    const { client, vault } = await beginOne({ "notes/a.md": NOTE });
    await client.list();
    const inside = ["/notes/../notes/a.md", "/./notes/a.md", "/notes/x/%2E%2e/a.md", "/notes/x/y/../../a.md"];
    for (const path of inside) {
      const uri = vault.uri() + path;
      assert.equal(typeof (await client.request("touchbase/tooltip", { uri })), "string", path);
    }
    const name = vault.root.slice(vault.root.lastIndexOf("/") + 1);
    const outside = folderOf({ "nobody.md": NOTE });
    const file = `${outside.slice(outside.lastIndexOf("/") + 1)}/nobody.md`;
    const above = ["/../FILE", "/notes/../../FILE", "/%2e%2e/FILE", "/..%2FFILE", "/..\\FILE"];
    for (const path of above) {
      const uri = vault.uri() + path.replace("FILE", file);
      assert.equal(await client.request("touchbase/tooltip", { uri }), null, path);
      const result = await client.execute<ActionResult>("touchbase.setStatus", uri, "paused");
      assert.match(result.ok ? "" : result.reason, /^There is no note to read/, path);
    }
    // A path out of the folder and back into it is in the folder.
    const back = `${vault.uri()}/../${name}/notes/a.md`;
    assert.equal(typeof (await client.request("touchbase/tooltip", { uri: back })), "string");
  });

  it("are not changed through a symbolic link, unless they are open", async () => {
    const { client, vault } = await beginOne({ "a.md": NOTE });
    symlinkSync(join(folderOf({ "b.md": NOTE }), "b.md"), join(vault.root, "link.md"));
    symlinkSync("a.md", join(vault.root, "inner.md"));
    await client.request("touchbase/rescan");
    await client.list();
    const uri = vault.uri("link.md");
    const reason =
      "link is a symbolic link out of the folder of notes: nothing was written. Open the note to change it.";
    assert.deepEqual(await client.execute<ActionResult>("touchbase.setStatus", uri, "paused"), {
      ok: false,
      reason,
      uri,
    });
    assert.deepEqual(await client.execute<LogResult>("touchbase.log", uri, "call busy"), {
      ok: false,
      reason,
    });
    assert.equal(client.edits.length, 0);
    const inner = await client.execute<ActionResult>("touchbase.setStatus", vault.uri("inner.md"), "paused");
    assert.equal(inner.ok, true);
    await client.open(uri, NOTE);
    assert.equal((await client.execute<ActionResult>("touchbase.setStatus", uri, "paused")).ok, true);
  });
});
