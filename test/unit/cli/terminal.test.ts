import assert from "node:assert/strict";
import stringWidth from "string-width";
import { localeOf } from "../../../src/cli/locale";
import { folderOf, removeFolders } from "../vault/folder";
import { runCli, type Screen } from "./terminal";

const note = (...lines: string[]) => ["---", ...lines, "---", ""].join("\n");
const TOM = note("playbook: friend", "touches:", "  - 2026-11-24 call voicemail, next call 2026-12-01");
const PEOPLE = {
  "People/dana.md": note(
    "name: Dana Whitfield",
    "organization: Acme",
    "playbook: networking",
    "touches:",
    "  - 2026-09-01 email - hello",
  ),
  "People/dana-k.md": note("name: Dana Kim", "organization: Globex", "playbook: friend"),
  "People/王小明 👩‍💻.md": note("playbook: job-ad", "touches:", "  - 2026-11-02 call voicemal - `rang` them"),
};

/** Returns the lines of a call that succeeds. */
async function lines(root: string, call: string, screen: Screen = { columns: 80 }): Promise<string[]> {
  const { code, out, err } = await runCli(root, call.split(" "), screen);
  assert.deepEqual([code === 2, err], [false, ""]);
  return out.split("\n").slice(0, -1);
}

describe("the command line on a terminal", () => {
  afterEach(removeFolders);

  const quiet: readonly (readonly [string, Record<string, string>, string, string])[] = [
    [
      "what comes next",
      { "Tom.md": TOM, "Ideas.md": "# Ideas" },
      "Nothing due. Next: Tom, Tuesday. 1 contact in 2 notes.",
      "Nichts ist fällig. Als Nächstes: Tom, Dienstag. 1 Kontakt in 2 Notizen.",
    ],
    [
      "that all contacts are set aside",
      {
        "A.md": note("playbook: job-ad", "snooze: 2026-12-07"),
        "B.md": note("playbook: job-ad", "status: closed"),
      },
      "Nothing due. Next: A, Mon 7 Dec. 2 contacts in 2 notes: 1 snoozed, 1 closed.",
      "Nichts ist fällig. Als Nächstes: A, Mo 7. Dez. 2 Kontakte in 2 Notizen: 1 zurückgestellt, 1 abgeschlossen.",
    ],
    [
      "that no note is a contact",
      { "Ideas.md": "# Ideas" },
      'No contacts in 1 note. A note becomes a contact with the first touch that you log in it: touchbase log NOTE "called"',
      'Keine Kontakte in 1 Notiz. Eine Notiz wird zum Kontakt, sobald du etwas in sie einträgst: touchbase log NOTE "called"',
    ],
    [
      "that there are no notes",
      {},
      "No notes in this folder: notes are files that end in .md or .markdown.",
      "Keine Notizen in diesem Ordner: Notizen sind Dateien, deren Name auf .md oder .markdown endet.",
    ],
  ];
  for (const [what, files, english, german] of quiet) {
    it(`says ${what} when nothing is due, in the language of the user, and nothing in a pipe`, async () => {
      const root = folderOf(files);
      assert.deepEqual(await lines(root, "due", { columns: 200 }), [english]);
      assert.deepEqual(await lines(root, "due", { columns: 200, language: "de" }), [german]);
      assert.deepEqual(await lines(root, "due", {}), []);
    });
  }

  it("names the notes that look like people if there are no contacts", async () => {
    const log = "- 2026-11-01 call voicemail\n- 2026-11-02 email\n- 2026-11-03 call reached\n";
    const root = folderOf({
      "Friends/Ben.md": `# Ben\n\n## Talks\n${log}`,
      "Friends/Mia.md": note("phone: 030 123", "role: CEO"),
      "Friends/Old/Tom.md": note("last_contacted: 2026-01-01", "frequency: monthly"),
      "Friends/Zoe.md": note("birthday: 03-07", "email: zoe@example.com"),
      "Templates/Person.md": note("phone: 1", "role: CEO"),
      "Person form.md": note('phone: "{{phone}}"', "role: CEO"),
      "Acme.md": note("email: office@acme.example", "phone:"),
      "Ideas.md": "# Ideas",
    });
    const screen = { columns: 600 };
    assert.deepEqual(await lines(root, "due", screen), [
      'No contacts in 8 notes, but 4 look like people: Friends/Ben.md, Friends/Mia.md, Friends/Old/Tom.md and 1 more. To make them contacts, set "contacts": ["Friends/**"] in .touchbase.json, or add type: contact to each.',
    ]);
    assert.deepEqual(await lines(root, "check", { ...screen, language: "de" }), [
      'Keine Kontakte in 8 Notizen, aber 4 sehen nach Personen aus: Friends/Ben.md, Friends/Mia.md, Friends/Old/Tom.md und 1 weitere. Damit daraus Kontakte werden, setz "contacts": ["Friends/**"] in .touchbase.json oder ergänze in jeder type: contact.',
    ]);
    assert.deepEqual(await lines(root, "due", {}), []);
  });

  it("says that there are no problems, and nothing in a pipe", async () => {
    const root = folderOf({ "Tom.md": TOM });
    assert.deepEqual(await lines(root, "check"), ["No problems. 1 contact in 1 note."]);
    assert.deepEqual(await lines(root, "check", {}), []);
  });

  it("lists steps in plain words, the path last, and wraps no line of a pipe", async () => {
    const root = folderOf({ "People/dana.md": PEOPLE["People/dana.md"] });
    const step = "Reach out: card, social, text, call or meeting · 57 days late";
    const listed = await lines(root, "due", { columns: 80 });
    assert.deepEqual(
      [listed[0], listed[1], ...listed.slice(-3)],
      ["Overdue", `  Dana Whitfield  ${step}`, "                  People/dana.md", "", "1 overdue."],
    );
    const piped = await lines(root, "due", {});
    assert.equal(piped[1], `  Dana Whitfield  ${step}  People/dana.md`);
  });

  for (const [today, when] of [
    ["2026-11-27", "Call · 4 days late"],
    ["2026-11-28", "Call Monday · 5 days late"],
    ["2026-11-29", "Call tomorrow · 6 days late"],
  ] as const) {
    it(`says on ${today} of a call to an office: ${when}`, async () => {
      const root = folderOf({
        "Sam.md": note("playbook: job-ad", "touches:", "  - 2026-11-20 call voicemail"),
      });
      const [group, row] = await lines(root, `due --today ${today}`, { columns: 80 });
      assert.deepEqual([group, row], ["Overdue", `  Sam  ${when} · try 2 of 3  Sam.md`]);
    });
  }

  for (const columns of [40, 80, 120]) {
    it(`fits ${columns} columns, also with wide characters`, async () => {
      const root = folderOf(PEOPLE);
      for (const call of ["due --all", "check", "explain 王小明", "--help", "explain --help"]) {
        const wide = (await lines(root, call, { columns })).filter((line) => stringWidth(line) > columns);
        assert.deepEqual(wide, [], call);
      }
    });
  }

  it("writes no replacement character where it wraps colored text", async () => {
    const root = folderOf(PEOPLE);
    for (const call of ["due --all", "check", "explain 王小明"]) {
      const { out } = await runCli(root, call.split(" "), { columns: 40, color: true });
      assert.ok(out.includes("\u001b[1m") && !out.includes("\ufffd"), call);
    }
  });

  it("groups the problems of check by note, and lists them in lines if asked", async () => {
    const root = folderOf({
      "a/Tom.md": note("playbook: friend", "touches:", "  - 2026-11-24 call voicemal"),
      ".touchbase.json": '{ "rules": { "keep-momentum": "off" } }',
    });
    assert.deepEqual(await lines(root, "check", { columns: 100 }), [
      "a/Tom.md",
      "  4:21  error  Unknown word “voicemal”. Did you mean “voicemail”?  touch-syntax",
      "",
      "1 problem in 1 note: 1 error",
    ]);
    const inLines = [
      "a/Tom.md:4:21 error       touch-syntax Unknown word “voicemal”. Did you mean “voicemail”?",
      "",
      "1 problem in 1 note: 1 error",
    ];
    assert.deepEqual(await lines(root, "check --format lines", { columns: 40 }), inLines);
    assert.deepEqual(await lines(root, "check", {}), inLines);
  });
});

describe("a contact named on the command line", () => {
  afterEach(removeFolders);

  it("is explained, in the current or the given folder", async () => {
    const root = folderOf(PEOPLE);
    for (const call of ["explain whitfield", "explain Dana Whitfield", "explain People Whitfield"]) {
      assert.equal((await lines(root, call))[0], "Dana Whitfield  People/dana.md", call);
    }
  });

  it("is explained with the other contacts of the searched folder", async () => {
    const ben = note("name: Ben", "organization: Acme", "touches:", "  - 2026-11-23 email in");
    const root = folderOf({ "a/dana.md": PEOPLE["People/dana.md"], "b/ben.md": ben });
    const explained = (await lines(root, "explain whitfield", { columns: 200 })).join("\n");
    assert.match(explained, /Ben/);
    assert.doesNotMatch(explained, /not considered/);
  });

  it("is the one whose file has the name, among several", async () => {
    const root = folderOf(PEOPLE);
    assert.equal((await lines(root, "explain dana"))[0], "Dana Whitfield  People/dana.md");
  });

  it("is listed with the others of that name, and suggested for a near miss", async () => {
    const root = folderOf({ ...PEOPLE, "People/dana.md": "", "People/dw.md": PEOPLE["People/dana.md"] });
    assert.deepEqual(await runCli(root, ["explain", "Dana"]), {
      code: 2,
      out: "",
      err: [
        "touchbase:   Dana Kim, Globex  People/dana-k.md",
        "touchbase:   Dana Whitfield, Acme  People/dw.md",
        "touchbase: Dana could be 2 contacts: give more of the name, or the path of one",
        "",
      ].join("\n"),
    });
    const { code, err } = await runCli(root, ["explain", "Whitfeld"]);
    const said = "no contact in this folder is called Whitfeld. Did you mean Dana Whitfield?";
    assert.deepEqual([code, err], [2, `touchbase: ${said}\n`]);
  });

  it("gets the touch of log", async () => {
    const root = folderOf(PEOPLE);
    const { code, out } = await runCli(root, ["log", "Whitfield", "called, voicemail", "--dry-run"]);
    assert.deepEqual([code, out.split("\n")[0]], [0, "People/dana.md: 2026-11-25 call voicemail"]);
  });
});

describe("the language of the environment", () => {
  it("is the first variable that is set, or that of the system", () => {
    const tags = [
      localeOf({ LANG: "de_DE.UTF-8" }, "en-US"),
      localeOf({ LC_ALL: "C", LANG: "de_DE.UTF-8" }, "en-US"),
      localeOf({ LC_ALL: "", LC_MESSAGES: "de", LANG: "fr" }, "en-US"),
      localeOf({}, "de-AT"),
    ];
    assert.deepEqual(tags, ["de-DE", undefined, "de", "de-AT"]);
  });
});
