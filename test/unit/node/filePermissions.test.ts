import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filePermissions } from "../../../src/node/filePermissions";

describe("filePermissions", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "touchbase-permissions-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  it("returns whether the user may write a file, and whether anybody may", async () => {
    const file = join(folder, "note.md");
    writeFileSync(file, "");
    assert.deepEqual(await filePermissions(file), { canWrite: true, hasWriteBit: true });
    chmodSync(file, 0o444);
    // A superuser may write every file.
    const canWrite = process.platform !== "win32" && process.getuid?.() === 0;
    assert.deepEqual(await filePermissions(file), { canWrite, hasWriteBit: false });
    chmodSync(file, 0o644);
  });

  it("returns nothing for a file that does not exist", async () => {
    assert.equal(await filePermissions(join(folder, "none.md")), undefined);
  });
});
