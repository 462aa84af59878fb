import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../../scripts/host/server.mjs";

/** A program with the server's command line, which records its arguments. */
const SERVER = `const fs = require("node:fs");
const argument = process.argv.find((each) => each.startsWith("--connection-token-file="));
const file = argument.slice(argument.indexOf("=") + 1);
const received = {
  file,
  mode: fs.statSync(file).mode & 0o777,
  token: fs.readFileSync(file, "utf8"),
  visible: [process.argv, process.env],
};
fs.writeFileSync(__filename + ".json", JSON.stringify(received));
console.log("Web UI available at http://localhost:1234");
setInterval(() => {}, 1000);
`;

describe("startServer", () => {
  it("passes the token in a file of this user, and in no argument or variable", async () => {
    const folder = mkdtempSync(join(tmpdir(), "touchbase-token-test-"));
    const main = join(folder, "server.cjs");
    writeFileSync(main, SERVER);
    const host = { vscode: "1.0.0", node: process.execPath, main };
    const server = await startServer({ host, dataDir: join(folder, "data") });
    try {
      const received = JSON.parse(readFileSync(`${main}.json`, "utf8"));
      const token = new URL(server.address({ folder })).searchParams.get("tkn") ?? "";
      assert.match(token, /^[0-9a-f]{24}$/);
      assert.equal(received.token, token);
      if (process.platform !== "win32") assert.equal(received.mode, 0o600);
      assert.ok(!JSON.stringify(received.visible).includes(token));
      assert.ok(!existsSync(received.file), "the file is deleted once the server runs");
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
