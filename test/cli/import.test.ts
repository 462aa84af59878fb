import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { hashOf } from "../../src/node/importReceipts";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { failsWithoutProgress, finished, start, touchbaseHere as touchbase } from "./run";

const TODAY = ["--today", "2026-11-25"];
const BO =
  "---\nname: Bo Berg # mine\norganization: Acme\nplaybook: networking\ntouches:\n  - 2026-11-03 call reached\n---\n";
const ROWS = [
  "Name,Company,Email,Phone,Notes",
  "Ann Lee,Acme,ann@x.example,,Met in May",
  "Bo Berg,Acme,bo@x.example,+1 212 555 0100,",
  "Cy Young,Beta,cy@x.example,,",
  "Bo Berg,Gamma,,,",
  ",,,,nobody",
];
const CSV = `${ROWS.join("\n")}\n`;

const PAUSED_IMPORT = join(__dirname, "pausedImport.cjs");

/** All files of a folder with their hashes, without receipts. */
function hashes(root: string): Record<string, string> {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name === ".touchbase") return [];
      return entry.isDirectory() ? files(path) : [path];
    });
  return Object.fromEntries(
    files(root)
      .sort()
      .map((file) => [relative(root, file).replaceAll("\\", "/"), hashOf(readFileSync(file))]),
  );
}

function vault(files: Record<string, string> = {}): string {
  return folderOf({ "People/Bo.md": BO, "contacts.csv": CSV, ...files });
}

const SUM = "5 records in contacts.csv (UTF-8): 2 new, 1 merged, 0 unchanged, 1 ambiguous, 1 refused.";

describe("touchbase import", () => {
  afterEach(removeFolders);

  it("shows the plan, whose sums add up, and writes nothing", async () => {
    const root = vault();
    const before = hashes(root);
    const { code, out, err } = await touchbase(root, "import", "contacts.csv", ...TODAY);
    assert.equal(code, 0);
    assert.match(out, new RegExp(SUM.replace(/[().]/g, "\\$&")));
    const lines = out.split("\n").filter((line) => /^ *- (?:\[|\d)/.test(line));
    assert.deepEqual(lines, [
      "- [x] 1. Ann Lee, Acme · to `People/Ann Lee.md` · follow-up Thursday 26 November · line 2",
      "- [x] 3. Cy Young, Beta · to `People/Cy Young.md` · follow-up Thursday 26 November · line 4",
      "- [x] 2. Bo Berg, Acme · to `People/Bo.md` · adds email, phone · line 3",
      "- 4. Bo Berg, Gamma · a note has this name, and nothing else says that it is the same contact · line 5",
      "  - [ ] 4a. make it a new contact",
      "  - [ ] 4b. merge it into `People/Bo.md`",
      "- 5. ,,,,nobody · There is no name, organization, email or phone. · line 6",
    ]);
    assert.equal(err, "touchbase: nothing was written. To write it: touchbase import contacts.csv --apply\n");
    assert.deepEqual(hashes(root), before);
    assert.ok(!existsSync(join(root, ".touchbase")));
  });

  it("writes what is new and merged, nothing for the same file again, and undoes all of it", async () => {
    const root = vault();
    const before = hashes(root);
    const first = await touchbase(root, "import", "contacts.csv", "--into", "New/Deep", "--apply", ...TODAY);
    assert.equal(first.code, 0, first.err);
    assert.match(
      first.out,
      /^5 records.*\n3 notes written\. To undo this: touchbase import --undo \.touchbase\/imports\/\S+\n$/,
    );
    assert.equal(
      readFileSync(join(root, "People/Bo.md"), "utf8"),
      BO.replace(
        "playbook: networking\n",
        'playbook: networking\nemail: bo@x.example\nphone: "+1 212 555 0100"\n',
      ).replace('"+1 212 555 0100"', "+1 212 555 0100"),
    );
    assert.deepEqual(readdirSync(join(root, "New/Deep")).sort(), ["Ann Lee.md", "Cy Young.md"]);
    const after = hashes(root);
    const again = await touchbase(root, "import", "contacts.csv", "--into", "New/Deep", "--apply", ...TODAY);
    assert.deepEqual(
      [again.code, again.out],
      [
        0,
        "5 records in contacts.csv (UTF-8): 0 new, 0 merged, 3 unchanged, 1 ambiguous, 1 refused.\nNothing to write.\n",
      ],
    );
    assert.deepEqual(hashes(root), after);
    const undone = await touchbase(root, "import", "--undo");
    assert.deepEqual(
      [undone.code, undone.out],
      [0, "Import of contacts.csv undone: 1 restored, 2 removed.\n"],
    );
    assert.deepEqual(hashes(root), before);
    assert.ok(!existsSync(join(root, "New")));
    assert.equal((await touchbase(root, "import", "--undo")).code, 2);
  });

  it("keeps notes that have changed since, and lists them when it undoes", async () => {
    const root = vault();
    const before = hashes(root);
    await touchbase(root, "import", "contacts.csv", "--apply", ...TODAY);
    const [ann, bo] = ["People/Ann Lee.md", "People/Bo.md"];
    for (const path of [ann, bo])
      writeFileSync(join(root, path), `${readFileSync(join(root, path), "utf8")}mine\n`);
    const changed = hashes(root);
    const { code, out, err } = await touchbase(root, "import", "--undo");
    assert.deepEqual(
      [code, out, err],
      [
        1,
        "Import of contacts.csv undone: 0 restored, 1 removed.\n",
        `touchbase: 2 notes have changed since the import. Left as is:\ntouchbase:   ${ann}\ntouchbase:   ${bo}\n`,
      ],
    );
    assert.deepEqual(hashes(root), { ...before, [ann]: changed[ann], [bo]: changed[bo] });
  });

  it("writes what the user left of a plan in a file, with the answers to ambiguous records", async () => {
    const root = vault();
    assert.equal((await touchbase(root, "import", "contacts.csv", "--plan", "plan.md", ...TODAY)).code, 0);
    const file = join(root, "plan.md");
    const edited = readFileSync(file, "utf8")
      .replace("- [x] 1.", "- [ ] 1.")
      .replace("- [ ] 4a.", "- [X] 4a.");
    writeFileSync(file, edited.replaceAll("\n", "\r\n"));
    // The next morning.
    const { code, out, err } = await touchbase(root, "import", "--apply", "plan.md", "--today", "2026-11-26");
    assert.equal(code, 0, err);
    assert.match(out, /1 left out\.\n3 notes written\./);
    assert.deepEqual(readdirSync(join(root, "People")).sort(), ["Bo Berg.md", "Bo.md", "Cy Young.md"]);
    assert.match(readFileSync(join(root, "People/Cy Young.md"), "utf8"), /^follow_up: 2026-11-26$/m);
  });

  it("refuses a plan as a whole if its file, a note or the day has changed, or two answers are checked", async () => {
    const root = vault();
    await touchbase(root, "import", "contacts.csv", "--plan", "plan.md", ...TODAY);
    const plan = readFileSync(join(root, "plan.md"), "utf8");
    const apply = async (today = "2026-11-25") => {
      const { code, err } = await touchbase(root, "import", "--apply=plan.md", "--today", today);
      return [code, err.replace("touchbase: nothing was imported: ", "").trim()];
    };
    const before = hashes(root);
    writeFileSync(join(root, "plan.md"), plan.replaceAll("- [ ] 4", "- [x] 4"));
    assert.deepEqual(await apply(), [1, "record 4 has several answers: check only one"]);
    writeFileSync(join(root, "plan.md"), `${plan}\n- [x] 77. Nobody\n`);
    assert.match(String((await apply())[1]), /^line \d+ of the plan names a record that is not in the plan$/);
    writeFileSync(join(root, "plan.md"), plan);
    assert.deepEqual(await apply("2026-11-27"), [
      1,
      "the first follow-up of the plan, Thursday 26 November, has passed",
    ]);
    writeFileSync(join(root, "contacts.csv"), `${CSV}Di,,,,\n`);
    assert.deepEqual(await apply(), [1, "contacts.csv has changed since the plan was made"]);
    writeFileSync(join(root, "contacts.csv"), CSV);
    writeFileSync(join(root, "People/Bo.md"), `${BO}mine\n`);
    assert.deepEqual(await apply(), [1, "People/Bo.md changed since the plan was made"]);
    writeFileSync(join(root, "People/Bo.md"), BO);
    writeFileSync(join(root, "People/Ann Lee.md"), "Not a contact\n");
    assert.deepEqual(await apply(), [1, "notes of the folder changed since the plan was made"]);
    rmSync(join(root, "People/Ann Lee.md"));
    assert.deepEqual(hashes(root), before);
    assert.equal((await apply())[0], 0);
  });

  it("undoes an import that was killed halfway, and leaves no half note when it is interrupted", async function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no signals");
    const progress = failsWithoutProgress(this);
    const rows = Array.from({ length: 200 }, (_, at) => `Person ${at},Company ${at},p${at}@x.example,,`);
    const root = vault({ "many.csv": `${[ROWS[0], ...rows, "Bo Berg,Acme,bo@x.example,,"].join("\n")}\n` });
    const before = hashes(root);
    for (const signal of ["SIGKILL", "SIGINT"] as const) {
      const child = start(root, ["import", "many.csv", "--apply", ...TODAY], {}, PAUSED_IMPORT);
      const ran = finished(child);
      const notes = () =>
        readdirSync(join(root, "People")).filter((name) => name.startsWith("Person")).length;
      while (notes() < 20 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill(signal);
      const { code, err } = await ran;
      progress();
      assert.ok(notes() >= 20 && notes() < 200, `${notes()} notes`);
      if (signal === "SIGINT") {
        assert.equal(code, 2);
        assert.match(
          err,
          /^touchbase: \d+ of 201 notes were written\. To undo this: touchbase import --undo/,
        );
        assert.deepEqual(
          readdirSync(join(root, "People")).filter((name) => name.startsWith(".")),
          [],
        );
      }
      assert.equal((await touchbase(root, "import", "--undo")).code, 0);
      assert.deepEqual(hashes(root), before, signal);
      progress();
    }
  });

  it("says in one sentence what is wrong with a call or a file, and writes nothing", async () => {
    const root = vault({
      "empty.csv": "",
      "mine.md": "# Mine\n",
      "bad.json": "{}",
      "word.docx": "PK\u0003\u0004",
    });
    const before = hashes(root);
    const calls: [args: string[], says: RegExp][] = [
      [[], /^touchbase: expected a file of contacts or applications: touchbase import FILE/],
      [["nothing.csv"], /^touchbase: nothing\.csv cannot be read: the file does not exist$/],
      [["People"], /^touchbase: People cannot be read: it is a folder$/],
      [["empty.csv"], /^touchbase: empty\.csv: /],
      [["word.docx"], /^touchbase: word\.docx: /],
      [["contacts.csv", "--dates", "xyz"], /^touchbase: --dates takes dmy, mdy or ymd; xyz is not one$/],
      [["contacts.csv", "--as", "people"], /^touchbase: --as takes contacts or jobs/],
      [["contacts.csv", "--map", "Name"], /^touchbase: /],
      [
        ["contacts.csv", "--plan", "mine.md"],
        /^touchbase: mine\.md is not an import plan, and was not replaced$/,
      ],
      [["contacts.csv", "--plan"], /^touchbase: --plan takes a file$/],
      [["contacts.csv", "--into", "mine.md"], /^touchbase: --into takes a folder, and mine\.md is a file$/],
      [
        ["contacts.csv", "--into", ".secret/x"],
        /^touchbase: --into takes a folder whose notes are read; \.secret/,
      ],
      [["--apply", "mine.md"], /^touchbase: mine\.md: this is not an import plan$/],
      [["contacts.csv", "--plan", "p.md", "--apply"], /^touchbase: use --plan to write the plan, or --apply/],
      [["--undo"], /^touchbase: there is no import to undo in this folder$/],
      [["--undo", "bad.json"], /bad\.json is not the receipt of an import$/],
      [
        ["--undo", "bad.json", "contacts.csv"],
        /^touchbase: --undo takes one receipt, and no files to import$/,
      ],
    ];
    for (const [args, says] of calls) {
      const { code, out, err } = await touchbase(root, "import", ...args);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err.trim(), says, args.join(" "));
    }
    assert.deepEqual(hashes(root), before);
  });

  it("rejects a receipt that leads out of the folder, and follows no link out of it", async function () {
    const outside = folderOf({ "Ann.md": "---\nname: Ann\n---\n" });
    const root = vault();
    const evil = {
      version: 1,
      time: "x",
      token: "0123456789ab",
      sources: [],
      folders: [],
      notes: [] as unknown[],
    };
    evil.notes.push({
      path: `../${relative(join(root, ".."), outside)}/Ann.md`,
      before: null,
      hash: hashOf("---\nname: Ann\n---\n"),
    });
    mkdirSync(join(root, ".touchbase/imports"), { recursive: true });
    writeFileSync(join(root, ".touchbase/imports/a.json"), JSON.stringify(evil));
    assert.equal((await touchbase(root, "import", "--undo")).code, 2);
    assert.deepEqual(readdirSync(outside), ["Ann.md"]);
    rmSync(join(root, ".touchbase"), { recursive: true });
    try {
      symlinkSync(outside, join(root, "Link"));
    } catch {
      skipBecause(this, "this system does not let this user make links");
    }
    const { code, err } = await touchbase(
      root,
      "import",
      "contacts.csv",
      "--into",
      "Link/New",
      "--apply",
      ...TODAY,
    );
    assert.equal(code, 2);
    assert.match(err, /is a link out of the folder of notes: nothing was written$/m);
    assert.deepEqual(readdirSync(outside), ["Ann.md"]);
  });

  it("replaces no pipe, no endless file and no temporary file of the user by a plan", async function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no pipes in folders");
    const root = vault({ "plan.md.tmp": "mine\n" });
    execFileSync("mkfifo", [join(root, "pipe.md")]);
    symlinkSync("/dev/zero", join(root, "zero.md"));
    for (const file of ["pipe.md", "zero.md"]) {
      const { code, err } = await touchbase(root, "import", "contacts.csv", "--plan", file, ...TODAY);
      assert.deepEqual(
        [code, err.trim()],
        [2, `touchbase: ${file} is not an import plan, and was not replaced`],
      );
    }
    for (const _ of ["new", "replaced"])
      assert.equal((await touchbase(root, "import", "contacts.csv", "--plan", "plan.md", ...TODAY)).code, 0);
    assert.deepEqual(readdirSync(root).sort(), [
      ...["People", "contacts.csv", "pipe.md", "plan.md", "plan.md.tmp", "zero.md"],
    ]);
    assert.equal(readFileSync(join(root, "plan.md.tmp"), "utf8"), "mine\n");
  });

  it("imports several files as one, and prints JSON for other programs", async () => {
    const root = vault({
      "phone.vcf":
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nEMAIL:ann@x.example\r\nTEL:+12125550199\r\nEND:VCARD\r\n",
    });
    const { code, out } = await touchbase(
      root,
      "import",
      "contacts.csv",
      "phone.vcf",
      "--apply",
      "--json",
      ...TODAY,
    );
    assert.equal(code, 0);
    const json = JSON.parse(out);
    assert.deepEqual(
      json.sources.map(({ name, counts }: { name: string; counts: unknown }) => [name, counts]),
      [
        ["contacts.csv", { new: 2, merge: 1, same: 0, ambiguous: 1, refused: 1 }],
        ["phone.vcf", { new: 0, merge: 1, same: 0, ambiguous: 0, refused: 0 }],
      ],
    );
    assert.deepEqual([json.written, json.refused, existsSync(join(root, json.receipt))], [3, null, true]);
    assert.match(readFileSync(join(root, "People/Ann Lee.md"), "utf8"), /^phone: "?\+12125550199"?$/m);
    if (process.platform !== "win32") assert.equal(statSync(join(root, json.receipt)).mode & 0o077, 0);
    assert.equal((await touchbase(root, "import", "--undo", json.receipt)).code, 0);
    assert.deepEqual(readdirSync(join(root, "People")), ["Bo.md"]);
  });
});
