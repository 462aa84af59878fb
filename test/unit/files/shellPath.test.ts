import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { shellPath } from "../../../src/files/shellPath";
import { skipBecause } from "../support/skipBecause";

const PATHS = [
  "rows.csv",
  "/home/ann/My contacts.csv",
  'it\'s $HOME `x` "y".csv',
  "--apply",
  "a;b&c|d.csv",
  "~ann.csv",
  "Über, 100%.csv",
  "a\\b\n.csv",
];

describe("shellPath", () => {
  it("is one word for a shell, with the path", function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no sh");
    const call = `printf '%s\\0' ${PATHS.map((path) => shellPath(path, false)).join(" ")}`;
    const { stdout } = spawnSync("sh", ["-c", call], { encoding: "utf8" });
    assert.deepEqual(stdout.split("\0").slice(0, -1), [
      ...PATHS.map((path) => (path === "--apply" ? "./--apply" : path)),
    ]);
  });

  it("uses quotes on Windows that both of its shells know, except for what PowerShell would expand", () => {
    const paths = [
      "C:\\Users\\ann\\rows.csv",
      "C:\\My contacts\\it's 100%.csv",
      "a,b.csv",
      "-x.csv",
      "it's $5.csv",
    ];
    assert.deepEqual(
      paths.map((path) => shellPath(path, true)),
      [
        "C:\\Users\\ann\\rows.csv",
        '"C:\\My contacts\\it\'s 100%.csv"',
        '"a,b.csv"',
        "./-x.csv",
        "'it''s $5.csv'",
      ],
    );
  });
});
