import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { linesOf } from "../unit/calendar/support";
import { runCli } from "../unit/cli/terminal";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { finished, start, touchbase } from "./run";
import { TODAY, VAULT } from "./vault";

const NOTES = {
  ...VAULT,
  ".touchbase.json": '{ "timeZone": "Europe/Berlin" }\n',
  "People/Ada.md": `---
name: Ada Lovelace
playbook: friend
birthday: 12-10
touches:
  - 2026-11-20 call, next meeting 2026-12-01 09:30
---
`,
};

const LINES = [
  "2000-12-10 FREQ=YEARLY Birthday of Ada Lovelace",
  "2026-11-25 Dana Whitfield: Call, mid-morning",
  "2026-11-25 Robin Ashe: Move on",
  "2026-12-01T08:30:00Z/2026-12-01T09:00:00Z Ada Lovelace: Meet",
];

describe("touchbase calendar", () => {
  afterEach(removeFolders);

  const calendar = (root: string, ...args: string[]) => runCli(root, ["calendar", ...TODAY, ...args]);
  const openNew = (root: string, file: string) => {
    writeFileSync(join(root, file), "");
    return join(root, file);
  };
  const read = (root: string, file: string) => readFileSync(join(root, file), "utf8");

  it("writes a calendar file, and leaves it alone to the byte and its time if nothing has changed", async () => {
    const root = folderOf(NOTES);
    const file = join(root, "my.ics");
    assert.deepEqual(await calendar(root, "--out", "my.ics"), {
      code: 0,
      out: "my.ics: 5 items written\n",
      err: "",
    });
    const [first, stats] = [readFileSync(file), statSync(file, { bigint: true })];
    assert.deepEqual(
      linesOf(first.toString()),
      [...LINES.slice(0, 3), "2026-11-27 Tom: Call", LINES[3]].sort(),
    );
    utimesSync(file, 1, 1);
    const before = statSync(file, { bigint: true });
    const again = await calendar(root, "--out", "my.ics");
    assert.deepEqual(again, { code: 0, out: "my.ics: nothing changed (5 items)\n", err: "" });
    const after = statSync(file, { bigint: true });
    assert.deepEqual([after.mtimeNs, after.ctimeNs, after.ino], [before.mtimeNs, before.ctimeNs, stats.ino]);
    assert.deepEqual(readFileSync(file), first);
    assert.deepEqual(readdirSync(root).sort(), [".touchbase.json", "Ideas.md", "People", "my.ics"]);
  });

  it("writes an empty calendar for a folder without contacts", async () => {
    const root = folderOf({ "Ideas.md": "# Ideas\n" });
    assert.deepEqual(await calendar(root, "--out", "my.ics"), {
      code: 0,
      out: "my.ics: 0 items written\n",
      err: "",
    });
    assert.deepEqual(linesOf(read(root, "my.ics")), []);
  });

  it("prints JSON", async () => {
    const root = folderOf(NOTES);
    const { out } = await calendar(root, "--out", "my.ics", "--vdir", "entries", "--json");
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      today: "2026-11-25",
      files: [
        { path: "my.ics", items: 5, changed: true },
        { path: "entries", items: 5, changed: true },
      ],
    });
  });

  it("writes to-dos, and each step into one of two files", async () => {
    const root = folderOf(NOTES);
    await calendar(root, "--todos", "todos.ics");
    assert.equal(read(root, "todos.ics").match(/BEGIN:VTODO/g)?.length, 4);
    await calendar(root, "--out", "a.ics", "--todos", "b.ics");
    assert.deepEqual(linesOf(read(root, "a.ics")), [LINES[0], LINES[3]]);
    assert.equal(linesOf(read(root, "b.ics")).length, 3);
  });

  it("writes a file for each entry, and deletes those that are gone", async () => {
    const root = folderOf(NOTES);
    await calendar(root, "--vdir", "entries");
    assert.equal(readdirSync(join(root, "entries")).length, 5);
    writeFileSync(join(root, "entries/lunch.ics"), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    writeFileSync(
      join(root, "People/Ada.md"),
      NOTES["People/Ada.md"].replace("playbook", "status: paused\nplaybook"),
    );
    const { out } = await calendar(root, "--vdir", "entries");
    assert.equal(out, "entries: 3 items written\n");
    const left = readdirSync(join(root, "entries"));
    assert.equal(left.length, 4);
    assert.ok(left.includes("lunch.ics"));
    assert.equal((await calendar(root, "--vdir", "entries")).out, "entries: nothing changed (3 items)\n");
  });

  const faults: readonly (readonly [args: string, reason: string])[] = [
    [
      "",
      "expected a file or a folder to write to: touchbase calendar [PATH…] --out FILE. See touchbase calendar --help.",
    ],
    ["--out People", "People is a folder: name a file in it, such as People/touchbase.ics"],
    ["--out none/my.ics", "ROOT/none/my.ics cannot be written: its folder does not exist"],
    ["--vdir Ideas.md", "Ideas.md is not a folder: --vdir takes a folder"],
    ["--vdir none/entries", "ROOT/none/entries cannot be created: its folder does not exist"],
    ["--out a.ics --todos ./a.ics", "a.ics cannot hold both the events and the to-dos: name two files"],
    ["--out my.ics --alarm 25:00", "--alarm takes a time of day, HH:MM, or none; 25:00 is not one"],
    ["--out my.ics --days ten", "--days takes a number of days from 1 to 3660; ten is not one"],
    ["--out my.ics --days 0", "--days takes a number of days from 1 to 3660; 0 is not one"],
    ["--out my.ics --privacy ful", "--privacy takes full, initials or none. Did you mean full?"],
    ["--out Ideas.md", "Ideas.md is not a calendar, and stays as it is: name another file"],
    ["--out Ideas.md --force", "Ideas.md is not a calendar, and stays as it is: name another file"],
    [
      "--out other.ics",
      "other.ics was made by another program (-//Other//EN), and stays as it is. --force replaces it",
    ],
    ["--out cut.ics", "cut.ics is cut off or damaged: restore it, or delete it to get a new one"],
    [
      "--out merge.ics",
      "merge.ics contains conflict markers from a merge: resolve them, or delete it to get a new one",
    ],
    ["--out binary.ics", "ROOT/binary.ics is not a text file: it contains NUL bytes"],
    ["nowhere --out my.ics", "there is no file or folder nowhere"],
  ];
  const FILES = {
    "other.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n",
    "cut.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Touchbase//Touchbase//EN\r\nBEGIN:VEVENT\r\nUID:",
    "merge.ics":
      "BEGIN:VCALENDAR\r\n<<<<<<< HEAD\r\nVERSION:2.0\r\n=======\r\nVERSION:1.0\r\n>>>>>>> other\r\nEND:VCALENDAR\r\n",
    "binary.ics": "BEGIN:VCALENDAR\0",
  };
  for (const [args, reason] of faults) {
    it(`${args}: exits with 2, prints the reason in one line, and changes no file`, async () => {
      const root = folderOf({ ...NOTES, ...FILES });
      const before = contents(root);
      const { code, out, err } = await calendar(root, ...args.split(" ").filter(Boolean));
      assert.deepEqual([code, out, err.replaceAll(root, "ROOT")], [2, "", `touchbase: ${reason}\n`]);
      assert.deepEqual(contents(root), before);
    });
  }

  it("exits with 2 for a pipe, an endless file and one that is too large, and changes none of them", async function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no pipes in folders");
    const root = folderOf(NOTES);
    execFileSync("mkfifo", [join(root, "pipe.ics")]);
    symlinkSync("/dev/zero", join(root, "zero.ics"));
    symlinkSync(join(root, "nowhere.ics"), join(root, "link.ics"));
    truncateSync(openNew(root, "large.ics"), 300 * 1024 * 1024);
    const reasons: Record<string, string> = {
      "pipe.ics": "cannot be read: it is not a regular file",
      "zero.ics": "cannot be read: it is not a regular file",
      "large.ics": "cannot be read: it is too large",
      "link.ics": "cannot be written: it is a link to a file that does not exist",
    };
    for (const [file, reason] of Object.entries(reasons)) {
      const { code, err } = await calendar(root, "--out", file);
      assert.deepEqual([code, err], [2, `touchbase: ${join(root, file)} ${reason}\n`]);
    }
    assert.ok(!existsSync(join(root, "nowhere.ics")));
    // The file of an entry is a pipe.
    mkdirSync(join(root, "entries"));
    execFileSync("mkfifo", [join(root, "entries", `${"0".repeat(32)}-step@touchbase.ics`)]);
    const { code, err } = await calendar(root, "--vdir", "entries");
    assert.equal(code, 2);
    assert.match(err, /cannot be read: it is not a regular file\n$/);
  });

  it("writes no file if one of several cannot be written", async () => {
    const root = folderOf({ ...NOTES, ...FILES });
    const { code } = await calendar(root, "--out", "new.ics", "--todos", "other.ics", "--vdir", "entries");
    assert.deepEqual(
      [code, existsSync(join(root, "new.ics")), existsSync(join(root, "entries"))],
      [2, false, false],
    );
  });

  it("replaces the calendar of another program with --force", async () => {
    const root = folderOf({ ...NOTES, ...FILES });
    assert.equal((await calendar(root, "--out", "other.ics", "--force")).out, "other.ics: 5 items written\n");
    assert.equal(linesOf(read(root, "other.ics")).length, 5);
  });

  it("names the time zone that was probably meant, and writes nothing", async () => {
    const root = folderOf({ ...NOTES, ".touchbase.json": '{ "timeZone": "Europe/Berln" }\n' });
    const { code, err } = await calendar(root, "--out", "my.ics");
    assert.equal(code, 2);
    assert.equal(
      err,
      [
        "touchbase: .touchbase.json:1:15: unknown time zone “Europe/Berln”. Did you mean “Europe/Berlin”?",
        "touchbase: no calendar was written, because times of day need a time zone: correct timeZone in the settings",
        "",
      ].join("\n"),
    );
    assert.ok(!existsSync(join(root, "my.ics")));
  });

  it("names two notes with one uid, and writes nothing", async () => {
    const note = (name: string) => `---\nname: ${name}\nuid: 7\nplaybook: friend\n---\n`;
    const root = folderOf({ "a.md": note("Ann"), "b.md": note("Bob") });
    const { code, err } = await calendar(root, "--out", "my.ics");
    assert.deepEqual(
      [code, err],
      [2, "touchbase: a.md and b.md have the same uid: give each note one of its own\n"],
    );
    const { out } = await runCli(root, ["check", "--format", "lines"]);
    const kept = "calendars and imports cannot tell the notes apart. Keep it in the note that it belongs to.";
    assert.deepEqual(out.split("\n").slice(0, 2), [
      `a.md:3:6 warning     same-uid The same “uid” is in b.md: ${kept}`,
      `b.md:3:6 warning     same-uid The same “uid” is in a.md: ${kept}`,
    ]);
  });

  it("writes through a symbolic link, which stays one", async function () {
    const root = folderOf(NOTES);
    mkdirSync(join(root, "cloud"));
    writeFileSync(join(root, "cloud/my.ics"), "");
    try {
      symlinkSync("cloud/my.ics", join(root, "my.ics"));
    } catch {
      skipBecause(this, "this system makes no symbolic links");
    }
    await calendar(root, "--out", "my.ics");
    assert.ok(lstatSync(join(root, "my.ics")).isSymbolicLink());
    assert.equal(linesOf(read(root, "cloud/my.ics")).length, 5);
    symlinkSync("nowhere.ics", join(root, "dangling.ics"));
    const { code, err } = await calendar(root, "--out", "dangling.ics");
    assert.deepEqual(
      [code, err.replaceAll(root, "ROOT")],
      [2, "touchbase: ROOT/dangling.ics cannot be written: it is a link to a file that does not exist\n"],
    );
  });

  it("uses the time zone of the machine without a setting, in a process of its own", async () => {
    const root = folderOf({ ...NOTES, ".touchbase.json": "{}\n" });
    for (const [zone, start_] of [
      ["America/New_York", "2026-12-01T14:30:00Z"],
      ["Asia/Kolkata", "2026-12-01T04:00:00Z"],
    ] as const) {
      const file = `${zone.slice(0, 4)}.ics`;
      const { code, err } = await finished(start(root, ["calendar", ...TODAY, "--out", file], { TZ: zone }));
      assert.deepEqual([code, err], [0, ""]);
      assert.ok(linesOf(read(root, file)).some((line) => line.startsWith(start_)));
    }
  });

  it("writes one whole file when several processes write at once", async () => {
    const root = folderOf(NOTES);
    const args = ["calendar", ...TODAY, "--out", "my.ics"];
    const ran = await Promise.all([1, 2, 3].map(() => touchbase(root, ...args)));
    assert.deepEqual(
      ran.map(({ code, err }) => [code, err]),
      [1, 2, 3].map(() => [0, ""]),
    );
    assert.equal(linesOf(read(root, "my.ics")).length, 5);
    assert.deepEqual(readdirSync(root).sort(), [".touchbase.json", "Ideas.md", "People", "my.ics"]);
  });
});

/** The text of every file of a folder, by path. */
function contents(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    paths.map((path) => {
      const file = join(root, path);
      return [path, statSync(file).isDirectory() ? "" : readFileSync(file, "latin1")];
    }),
  );
}
