import assert from "node:assert/strict";
import { codec } from "../../../src/calendar/calendar";
import { composeCalendar } from "../../../src/calendar/compose";
import { composeVdir } from "../../../src/calendar/vdir";
import { render } from "../../../src/words/render";
import { note } from "../support/engine";
import { choicesOf, compose, type ExportOptions, entriesOf, linesOf, sourceOf, textOf } from "./support";

const TODAY = "2026-11-25";
const LATER = { now: "2026-11-25T18:30:00Z" };

const dana = note(
  ["name: Dana Whitfield", "playbook: job-ad", "birthday: 03-07"],
  ["2026-11-20 email resume"],
);
const luis = note(["name: Luis Ferreira", "playbook: friend"], ["2026-11-20 call"]);
const NOTES = { "People/Dana.md": dana, "People/Luis.md": luis };

const refusal = (notes: Record<string, string>, options: ExportOptions) => {
  const composed = compose(notes, TODAY, options);
  return composed.kind === "refused" ? render(composed.reason) : composed.kind;
};
const versions = (text: string) =>
  Object.fromEntries(entriesOf(text).map(({ line, sequence, stamp }) => [line, `${sequence} ${stamp}`]));
const uids = (text: string) => Object.fromEntries(entriesOf(text).map(({ line, uid }) => [line, uid]));

describe("composeCalendar", () => {
  it("leaves a calendar as it is if nothing has changed, at any time", () => {
    const first = textOf(NOTES, TODAY);
    assert.deepEqual(compose(NOTES, TODAY, { ...LATER, earlier: first }), { kind: "unchanged", count: 3 });
  });

  it("gives only a changed entry another version", () => {
    const first = textOf(NOTES, TODAY);
    const pinned = {
      ...NOTES,
      "People/Luis.md": luis.replace("playbook", "follow_up: 2026-12-01\nplaybook"),
    };
    assert.deepEqual(versions(textOf(pinned, TODAY, { ...LATER, earlier: first })), {
      "2000-03-07 FREQ=YEARLY Birthday of Dana Whitfield": "0 2026-11-25T08:00:00Z",
      "2026-11-25 Dana Whitfield: Call": "0 2026-11-25T08:00:00Z",
      "2026-12-01 Luis Ferreira: Call": "1 2026-11-25T18:30:00Z",
    });
  });

  it("continues the sequence numbers when an entry returns", () => {
    const first = textOf(NOTES, TODAY);
    const paused = { ...NOTES, "People/Luis.md": luis.replace("playbook", "status: paused\nplaybook") };
    const second = textOf(paused, TODAY, { earlier: first });
    const third = textOf(NOTES, TODAY, { ...LATER, earlier: second });
    const [line] = Object.keys(versions(third)).filter((it) => it.includes("Luis"));
    assert.equal(versions(second)[line ?? ""], undefined);
    assert.equal(versions(third)[line ?? ""], "1 2026-11-25T18:30:00Z");
  });

  it("keeps the identity of a note that has moved", () => {
    const first = textOf(NOTES, TODAY);
    const moved = { "Friends/Old/Luis.md": luis, "Work/Whitfield, Dana.md": dana };
    assert.deepEqual(compose(moved, TODAY, { ...LATER, earlier: first }), { kind: "unchanged", count: 3 });
  });

  it("keeps the identity of a note that has moved while it had no entry", () => {
    const first = textOf(NOTES, TODAY);
    const paused = luis.replace("playbook", "status: paused\nplaybook");
    const second = textOf({ "People/Dana.md": dana, "Old/Luis.md": paused }, TODAY, { earlier: first });
    const third = textOf({ "People/Dana.md": dana, "Friends/Luis.md": luis }, TODAY, { earlier: second });
    assert.deepEqual(uids(third), uids(first));
  });

  it("keeps the identity of a note that has moved and has another name", () => {
    const first = textOf(NOTES, TODAY);
    const moved = {
      ...NOTES,
      "People/Dana.md": luis,
      "People/Luis.md": dana.replace("Whitfield", "Ferreira"),
    };
    const second = textOf(moved, TODAY, { earlier: first });
    const before = uids(first);
    const after = uids(second);
    assert.ok(before["2026-11-25 Dana Whitfield: Call"]);
    assert.equal(after["2026-11-25 Dana Ferreira: Call"], before["2026-11-25 Dana Whitfield: Call"]);
    assert.equal(new Set(Object.values(after)).size, 3);
    assert.deepEqual(compose(moved, TODAY, { ...LATER, earlier: second }), { kind: "unchanged", count: 3 });
  });

  it("takes the identity from the uid of a note, without an earlier file", () => {
    const withUid = dana.replace("playbook", "uid: urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1\nplaybook");
    const renamed = withUid.replace("Dana", "Diana");
    const ids = (notes: Record<string, string>) => entriesOf(textOf(notes, TODAY)).map(({ uid }) => uid);
    assert.deepEqual(ids({ "a.md": withUid }), ids({ "Elsewhere/b.md": renamed }));
    assert.notDeepEqual(ids({ "a.md": dana }), ids({ "Elsewhere/b.md": dana }));
  });

  it("refuses two notes with one uid", () => {
    const withUid = (text: string) => text.replace("playbook", "uid: 42\nplaybook");
    assert.equal(
      refusal({ "a.md": withUid(dana), "b.md": withUid(luis) }, {}),
      "a.md and b.md have the same uid: give each note one of its own",
    );
  });

  it("refuses a calendar of another program, and one that has lost its memory", () => {
    const own = textOf(NOTES, TODAY);
    const foreign = own.replace(
      "-//Touchbase//Touchbase//EN",
      "-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN",
    );
    const marked = own.replace(
      "SEQUENCE:0",
      "<<<<<<< ours\r\nSEQUENCE:0\r\n=======\r\nSEQUENCE:1\r\n>>>>>>> theirs",
    );
    const mixed = own.replace(/UID:[^\r]*/, "UID:lunch@example.com");
    const cutOff = "my.ics is cut off or damaged: restore it, or delete it to get a new one";
    const foreignText =
      "my.ics was made by another program (-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN), and stays as it is";
    const cases: readonly (readonly [name: string, text: string, answer: string, forced: string])[] = [
      ["nothing", "", "write", "write"],
      ["a note", dana, "my.ics is not a calendar, and stays as it is: name another file", "same"],
      [
        "a vCard",
        "BEGIN:VCARD\r\nEND:VCARD\r\n",
        "my.ics is not a calendar, and stays as it is: name another file",
        "same",
      ],
      ["half", own.slice(0, own.length / 2), cutOff, "same"],
      ["no end", own.slice(0, -10), cutOff, "same"],
      ["twice", own + own, cutOff, "same"],
      [
        "a merge",
        marked,
        "my.ics contains conflict markers from a merge: resolve them, or delete it to get a new one",
        "same",
      ],
      ["another program", foreign, foreignText, "write"],
      ["half of another program", foreign.slice(0, foreign.length / 2), foreignText, "write"],
      [
        "one more entry",
        mixed,
        "my.ics has entries that Touchbase did not make, and stays as it is",
        "write",
      ],
      ["LF", own.replaceAll("\r\n", "\n"), "write", "write"],
      ["a BOM", `\ufeff${own}`, "write", "write"],
    ];
    for (const [name, earlier, answer, forced] of cases) {
      assert.equal(refusal(NOTES, { earlier }), answer, name);
      assert.equal(refusal(NOTES, { earlier, force: true }), forced === "same" ? answer : forced, name);
    }
  });

  it("keeps the versions if line ends or a byte order mark have changed", () => {
    const own = textOf(NOTES, TODAY);
    for (const earlier of [own.replaceAll("\r\n", "\n"), `\ufeff${own}`]) {
      assert.equal(textOf(NOTES, TODAY, { ...LATER, earlier }), own);
    }
  });

  it("makes a valid empty calendar without contacts", () => {
    const text = textOf({}, TODAY);
    assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/);
    assert.deepEqual(linesOf(text), []);
  });

  it("makes the file in the same way as before if nothing is chosen", () => {
    const first = textOf(NOTES, TODAY, { privacy: "initials", plan: true, form: "todos", days: 30 });
    const target = { choices: {}, name: "my.ics", earlierText: first };
    const source = sourceOf(NOTES, TODAY, LATER);
    assert.deepEqual(composeCalendar(source, target, codec).kind, "unchanged");
    const other = { ...sourceOf(NOTES, TODAY, LATER), folder: "other" };
    const composed = composeCalendar(other, { ...target, keepsFolder: true }, codec);
    assert.equal(composed.kind === "refused" && composed.reason.key, "calendar.other-folder");
  });

  it("folds lines at 75 octets, without a byte order mark, and ends them with CRLF", () => {
    const name = `Dr. ${"Łukasz 山田 👩🏽‍💻 ".repeat(20)}`.trim();
    const text = textOf(
      { "a.md": note([`name: "${name}"`, "playbook: friend", "birthday: 03-07"], ["2026-11-20 call"]) },
      TODAY,
    );
    for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!/[^\r]\n|\r[^\n]|\ufeff/.test(text));
    assert.ok(linesOf(text).includes(`2000-03-07 FREQ=YEARLY Birthday of ${name}`));
  });

  it("puts a name on one line, without characters that a calendar cannot have", () => {
    const text = textOf(
      { "a.md": note(['name: "A\\u0007;B,\\u202eC\\\\n\\nD"', "playbook: friend"], ["2026-11-20 call"]) },
      TODAY,
    );
    const [line = ""] = linesOf(text);
    assert.equal(line.slice(11), "A ;B, C\\n D: Call");
  });
});

describe("composeVdir", () => {
  const TARGET = { choices: choicesOf({}), shown: (name: string) => `vdir/${name}`, isForced: false };
  const plan = (notes: Record<string, string>, files: ReadonlyMap<string, string>, folder = "notes") => {
    const composed = composeVdir(sourceOf(notes, TODAY, { ...LATER, folder }), { ...TARGET, files }, codec);
    if (composed.kind === "refused") throw new Error(render(composed.reason));
    return composed;
  };
  const written = (notes: Record<string, string>) => new Map(plan(notes, new Map()).writes);

  it("writes a file for each entry, named after it", () => {
    const files = written(NOTES);
    assert.equal(files.size, 3);
    for (const [name, text] of files) {
      assert.equal(name, `${entriesOf(text)[0]?.uid}.ics`);
      assert.equal(entriesOf(text).length, 1);
      assert.ok(!text.includes("METHOD"));
    }
  });

  it("changes nothing if nothing has changed", () => {
    const { writes, deletes, count } = plan(NOTES, written(NOTES));
    assert.deepEqual([writes.size, deletes, count], [0, [], 3]);
  });

  it("deletes the files of entries that are gone, but not those of other programs", () => {
    const files = written(NOTES);
    files.set("lunch.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:lunch\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    files.set("broken.ics", "BEGIN:");
    const { writes, deletes } = plan({ "People/Dana.md": dana }, files);
    assert.deepEqual([writes.size, deletes.length], [0, 1]);
    assert.match(files.get(deletes[0] ?? "") ?? "", /Luis/);
    assert.deepEqual(plan({}, files, "another folder").deletes, []);
  });

  it("keeps an entry that a server has rewritten as long as its content is the same", () => {
    const files = written(NOTES);
    const [name = "", text = ""] = [...files].find(([, it]) => it.includes("Luis")) ?? [];
    files.set(name, text.replace(/PRODID:[^\r]*/, "PRODID:-//Radicale//NONSGML Radicale Server//EN"));
    assert.equal(plan(NOTES, files).writes.size, 0);
    files.set(name, text.replace("Luis", "Louis"));
    assert.deepEqual([...plan(NOTES, files).writes.keys()], [name]);
  });

  it("refuses to replace a file of that name that is not an entry", () => {
    const files = written(NOTES);
    const [name = ""] = files.keys();
    files.set(name, "milk, eggs");
    assert.throws(() => plan(NOTES, files), new RegExp(`vdir/${name} is not a calendar`));
  });
});
