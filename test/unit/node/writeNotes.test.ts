import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  linkSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { journalBytes } from "../../../src/node/journal";
import { type PlannedRewrite, rewriteNote } from "../../../src/node/writeNotes";
import { skipBecause } from "../support/skipBecause";
import { folderOf, removeFolders } from "../vault/folder";

const append =
  (line: string) =>
  (text: string): PlannedRewrite<string> => ({ write: true, text: text + line, result: line });

describe("rewriteNote", () => {
  let root = "";
  let note = "";
  beforeEach(() => {
    root = folderOf({ "a.md": "one\n" });
    note = join(root, "a.md");
  });
  afterEach(removeFolders);

  const text = () => readFileSync(note, "utf8");
  const alone = () =>
    assert.deepEqual(
      readdirSync(root).filter((name) => name.startsWith(".")),
      [],
    );

  it("writes the planned text and leaves no other files", async () => {
    chmodSync(note, 0o640);
    assert.equal(await rewriteNote(note, append("two\n")), "two\n");
    assert.equal(text(), "one\ntwo\n");
    assert.equal(statSync(note).mode & 0o777, 0o640);
    alone();
  });

  it("replaces the file, so that a reader with an open handle sees the old text", async () => {
    const reader = openSync(note, "r");
    await rewriteNote(note, append("two\n"));
    assert.equal(readFileSync(reader, "utf8"), "one\n");
    closeSync(reader);
  });

  it("does not write when nothing is planned or the planner throws", async () => {
    const { mtimeMs, ino } = statSync(note);
    assert.equal(await rewriteNote(note, () => ({ write: false, result: "no" })), "no");
    await assert.rejects(
      rewriteNote(note, () => {
        throw new Error("a mistake");
      }),
      /a mistake/,
    );
    assert.deepEqual([statSync(note).mtimeMs, statSync(note).ino], [mtimeMs, ino]);
    alone();
  });

  it("plans again when another program has changed the note meanwhile", async () => {
    let asked = 0;
    await rewriteNote(note, (found) => {
      if (asked++ === 0) writeFileSync(note, "other\n");
      return { write: true, text: `${found}two\n`, result: undefined };
    });
    assert.deepEqual([text(), asked], ["other\ntwo\n", 2]);
    alone();
  });

  it("rejects when the note keeps changing", async () => {
    let n = 0;
    const busy = () => {
      writeFileSync(note, `${n++}`);
      return { write: true, text: "mine", result: undefined } as const;
    };
    await assert.rejects(rewriteNote(note, busy), /is constantly changed/);
    assert.notEqual(text(), "mine");
    alone();
  });

  it("loses no change of concurrent writers", async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `line ${i}\n`);
    await Promise.all(lines.map((line) => rewriteNote(note, append(line))));
    assert.deepEqual(text().split("\n").slice(1, -1).sort(), lines.map((line) => line.trim()).sort());
    alone();
  });

  it("keeps symlinks and hard links", async () => {
    symlinkSync("a.md", join(root, "link.md"));
    await rewriteNote(join(root, "link.md"), append("two\n"));
    assert.ok(lstatSync(join(root, "link.md")).isSymbolicLink());
    linkSync(note, join(root, "b.md"));
    await rewriteNote(note, append("three\n"));
    await rewriteNote(note, () => ({ write: true, text: "short\n", result: undefined }));
    await rewriteNote(join(root, "b.md"), append("four\n"));
    assert.equal(text(), "short\nfour\n");
    assert.equal(statSync(note).nlink, 2);
    alone();
  });

  it("rejects a write-protected note and one that is not text", async () => {
    chmodSync(note, 0o444);
    await assert.rejects(rewriteNote(note, append("two\n")), /a\.md is write-protected: nothing was written/);
    chmodSync(note, 0o644);
    writeFileSync(note, Buffer.from([0x66, 0xe9]));
    await assert.rejects(rewriteNote(note, append("two\n")), /is not UTF-8/);
    assert.deepEqual(readFileSync(note), Buffer.from([0x66, 0xe9]));
    await assert.rejects(rewriteNote(join(root, "none.md"), append("")), /none\.md cannot be read/);
    alone();
  });

  const lock = () => join(root, ".a.md.touchbase-lock");

  it("waits for a living process for a limited time", async () => {
    const owner = { pid: process.pid, host: hostname(), token: "00" };
    writeFileSync(lock(), JSON.stringify(owner));
    await assert.rejects(
      rewriteNote(note, append("two\n"), { waitMs: 60 }),
      /is being written by another process/,
    );
    assert.equal(text(), "one\n");
  });

  it("takes over the lock of a dead process and removes its temporary files", async () => {
    writeFileSync(lock(), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), token: "ab12" }));
    writeFileSync(join(root, ".a.md.touchbase-ab12.tmp"), "half");
    await Promise.all([1, 2, 3, 4].map((n) => rewriteNote(note, append(`${n}\n`))));
    assert.equal(text().length, "one\n1\n2\n3\n4\n".length);
    alone();
  });

  it("removes the guards and temporary files of a killed process", async () => {
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), token: "ab12" });
    writeFileSync(lock(), dead);
    for (const name of ["lock-ab12", "lock-cd34", "ab12.tmp", "cd34.tmp"])
      writeFileSync(join(root, `.a.md.touchbase-${name}`), dead.replace("ab12", "ef56"));
    await rewriteNote(note, append("two\n"));
    assert.equal(text(), "one\ntwo\n");
    alone();
  });

  it("writes a note with the longest name that is possible", async () => {
    const long = join(root, `${"ä".repeat(126)}.md`);
    writeFileSync(long, "");
    await rewriteNote(long, append("one\n"));
    assert.equal(readFileSync(long, "utf8"), "one\n");
    alone();
  });

  describe("for a note with two names", () => {
    const OLD = "one\nbody\n";
    const NEW = "one\ntwo\nbody\n";
    const journal = () => join(root, `.touchbase-${statSync(note).ino}.journal`);
    const writeJournal = (mode = 0o600) => {
      const { ino } = statSync(note, { bigint: true });
      writeFileSync(journal(), journalBytes(ino, Buffer.from(OLD), Buffer.from(NEW)));
      chmodSync(journal(), mode);
    };
    beforeEach(() => {
      linkSync(note, join(root, "b.md"));
      writeJournal();
    });

    it("restores the old text after an interrupted write", async () => {
      for (const cut of ["one\ntwoy\n", "one\ntwo\nbo", OLD, NEW]) {
        writeJournal();
        writeFileSync(note, cut);
        const restored: string[] = [];
        await rewriteNote(join(root, "b.md"), append("three\n"), {
          onRestored: (file) => restored.push(file),
        });
        assert.equal(text(), `${cut === NEW ? NEW : OLD}three\n`);
        assert.deepEqual(restored, cut === NEW || cut === OLD ? [] : [join(root, "b.md")]);
        alone();
      }
    });

    it("rejects with the path of the journal when the note was changed after an interrupted write", async () => {
      writeFileSync(note, "one\ntwo, and more\n");
      const fault = /was changed after a write to it was interrupted: compare it with .*\.journal/;
      await assert.rejects(rewriteNote(note, append("three\n")), fault);
      assert.equal(text(), "one\ntwo, and more\n");
      assert.ok(readFileSync(journal(), "utf8").includes(OLD));
    });

    it("rejects a half-written note when others could write its journal", async () => {
      writeFileSync(note, "one\ntwoy\n");
      const modes = process.platform === "win32" ? [] : [0o620, 0o602];
      for (const mode of modes) {
        writeJournal(mode);
        await assert.rejects(
          rewriteNote(note, append("three\n")),
          /half written by another user: compare it/,
        );
      }
      // Only root can give a file away.
      if (process.getuid?.() === 0) {
        writeJournal();
        chownSync(journal(), 65534, 65534);
        await assert.rejects(
          rewriteNote(note, append("three\n")),
          /half written by another user: compare it/,
        );
      }
      assert.equal(text(), "one\ntwoy\n");
    });

    it("ignores the journal of another user next to a complete note", async () => {
      for (const complete of [OLD, NEW, "something else\n"]) {
        writeFileSync(note, complete);
        writeJournal(0o666);
        await rewriteNote(note, append("three\n"));
        assert.equal(text(), `${complete}three\n`);
      }
    });

    it("ignores what is not a journal: other content, a link, a pipe, a second name, and another inode", async () => {
      const { ino } = statSync(note, { bigint: true });
      const genuine = journalBytes(ino, Buffer.from(OLD), Buffer.from(NEW));
      const other = join(root, "other");
      const plant: Record<string, () => void> = {
        "an old format": () => writeFileSync(journal(), `9 13\n${OLD}${NEW}`, { mode: 0o600 }),
        "a flipped byte": () => {
          const bytes = Buffer.from(genuine);
          bytes[bytes.length - 3] = 0x21;
          writeFileSync(journal(), bytes, { mode: 0o600 });
        },
        "another inode": () =>
          writeFileSync(journal(), journalBytes(ino + 1n, Buffer.from(OLD), Buffer.from(NEW)), {
            mode: 0o600,
          }),
        "a link": () => {
          writeFileSync(other, genuine, { mode: 0o600 });
          symlinkSync(other, journal());
        },
        "a second name": () => {
          writeFileSync(other, genuine, { mode: 0o600 });
          linkSync(other, journal());
        },
        "a link to nowhere": () => symlinkSync(join(root, "nowhere"), journal()),
        "a link to itself": () => symlinkSync(journal(), journal()),
        "a pipe": () => void spawnSync("mkfifo", ["-m", "600", journal()]),
      };
      for (const [kind, write] of Object.entries(plant)) {
        rmSync(journal(), { force: true });
        write();
        writeFileSync(note, "one\ntwoy\n");
        await rewriteNote(note, append("three\n"));
        assert.equal(text(), "one\ntwoy\nthree\n", kind);
        rmSync(other, { force: true });
      }
    });
  });

  describe("next to planted files", () => {
    it("does not wait for a lock that is a pipe, a link or a folder", async () => {
      const anHourAgo = Date.now() / 1000 - 3600;
      for (const plant of [
        () => void spawnSync("mkfifo", [lock()]),
        () => symlinkSync("/dev/zero", lock()),
        () => symlinkSync(lock(), lock()),
        () => writeFileSync(lock(), "x".repeat(5000)),
      ]) {
        plant();
        lutimesSync(lock(), anHourAgo, anHourAgo);
        writeFileSync(note, "one\n");
        await rewriteNote(note, append("two\n"));
        assert.equal(text(), "one\ntwo\n");
        alone();
      }
      mkdirSync(lock());
      lutimesSync(lock(), anHourAgo, anHourAgo);
      await assert.rejects(rewriteNote(note, append("two\n")), /a\.md cannot be written/);
    });

    it("deletes only its own files", async () => {
      const kept = [
        ".a.md.touchbase-b.md.touchbase-lock",
        ".a.md.touchbase-b.md.touchbase-ab12.tmp",
        ".a.md.touchbase-plans.md",
        ".a.md.touchbase-.tmp",
        ".a.md.touchbase-lock.md",
        ".a.md.touchbase-lock-ab12.md",
      ];
      for (const name of kept) writeFileSync(join(root, name), "mine");
      for (const name of ["lock-ab12", "lock-none", "lock-ab12-none", "0123456789ab.tmp"])
        writeFileSync(join(root, `.a.md.touchbase-${name}`), "stale");
      await rewriteNote(note, append("two\n"));
      assert.deepEqual(readdirSync(root).sort(), [...kept, "a.md"].sort());
    });

    it("does not use a folder for the locks of inodes that another user has created", async function () {
      if (process.platform === "win32") skipBecause(this, "Windows has no owners of this kind");
      linkSync(note, join(root, "b.md"));
      const { TMPDIR, XDG_CACHE_HOME, HOME } = process.env;
      const [temp, cache] = [join(root, "tmp"), join(root, "cache")];
      const planted = join(temp, `touchbase-${process.getuid?.()}`);
      mkdirSync(planted, { recursive: true });
      chmodSync(planted, 0o777);
      const { dev, ino } = statSync(note, { bigint: true });
      const owner = JSON.stringify({ pid: process.pid, host: hostname(), token: "00" });
      writeFileSync(join(planted, `${dev}-${ino}.lock`), owner);
      Object.assign(process.env, { TMPDIR: temp, XDG_CACHE_HOME: cache, HOME: root });
      try {
        await rewriteNote(note, append("two\n"), { waitMs: 60 });
        assert.equal(text(), "one\ntwo\n");
      } finally {
        restoreEnv({ TMPDIR, XDG_CACHE_HOME, HOME });
      }
    });

    it("rejects what is not a regular file", async () => {
      mkdirSync(join(root, "folder.md"));
      await assert.rejects(rewriteNote(join(root, "folder.md"), append("")), /is not a regular file/);
      spawnSync("mkfifo", [join(root, "pipe.md")]);
      await assert.rejects(rewriteNote(join(root, "pipe.md"), append("")), /is not a regular file/);
    });
  });
});

function restoreEnv(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
