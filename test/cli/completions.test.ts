import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS, OPTIONS, SHELLS, type Shell } from "../../src/cli/commandTable";
import { runCli } from "../unit/cli/terminal";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { ASK, isInstalled } from "./shells";

describe("touchbase completions", () => {
  afterEach(removeFolders);

  async function scriptOf(shell: Shell): Promise<string> {
    const { code, out } = await runCli(process.cwd(), ["completions", shell]);
    assert.equal(code, 0);
    const file = join(folderOf({}), `touchbase.${shell}`);
    writeFileSync(file, out);
    return file;
  }

  const every = ["--config", "--help", "--json", "--no-color", "--today", "--version"];
  const cases: readonly (readonly [line: string, offers: readonly string[]])[] = [
    ["touchbase ", [...COMMANDS]],
    ["touchbase e", ["explain"]],
    ["touchbase due --a", ["--all"]],
    ["touchbase check --format ", ["grouped", "lines"]],
    ["touchbase check --max-severity ", ["error", "hint", "information", "none", "warning"]],
    ["touchbase log --", ["--dry-run", "--rest-as-text", ...every]],
    ["touchbase completions ", [...SHELLS]],
  ];

  for (const shell of SHELLS) {
    for (const [line, offers] of cases) {
      it(`offers in ${shell} after “${line}”: ${offers.join(" ")}`, async function () {
        if (!isInstalled(shell)) skipBecause(this, `${shell} is not installed`);
        const offered = ASK[shell](await scriptOf(shell), line);
        const known = new Set<string>([
          ...COMMANDS,
          ...SHELLS,
          ...offers,
          ...Object.keys(OPTIONS).map((name) => `--${name}`),
        ]);
        assert.deepEqual(
          [...new Set(offered)].filter((offer) => known.has(offer)).sort(),
          [...offers].sort(),
        );
      });
    }
  }
});
