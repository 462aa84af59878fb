import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { FileError } from "../../../src/files/files";
import { toFileError } from "../../../src/node/fileErrors";
import { rewriteNote } from "../../../src/node/writeNotes";
import { speak } from "../../../src/words/language";
import { message } from "../../../src/words/message";
import { folderOf, removeFolders } from "../vault/folder";

describe("an error of a file", () => {
  afterEach(() => {
    speak("en");
    removeFolders();
  });

  const denied = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
  const unknown = Object.assign(new Error("ESTALE: stale handle"), { code: "ESTALE" });

  it("names the file, the operation and the reason in the language of the user", () => {
    const said = () => [
      toFileError(denied, "a.md", "file.cannot-read").message,
      toFileError(unknown, "a.md", "file.cannot-write").message,
      new FileError("a.md", message("file.locked", { file: ".a.md.touchbase-lock" })).message,
    ];
    assert.deepEqual(said(), [
      "a.md cannot be read: permission denied",
      "a.md cannot be written: ESTALE",
      "a.md is being written by another process: try again, or remove .a.md.touchbase-lock",
    ]);
    speak("de");
    assert.deepEqual(said(), [
      "a.md lässt sich nicht lesen: der Zugriff ist nicht erlaubt",
      "a.md lässt sich nicht schreiben: ESTALE",
      "a.md wird gerade von einem anderen Prozess geschrieben: Versuch es noch einmal, oder lösch .a.md.touchbase-lock",
    ]);
  });

  it("is in that language where a note is written", async () => {
    const note = join(folderOf({ "a.md": "text\n" }), "a.md");
    chmodSync(note, 0o444);
    speak("de");
    const writing = rewriteNote(note, (text) => ({ write: true, text: `${text}more\n`, result: undefined }));
    await assert.rejects(writing, { message: `${note} ist schreibgeschützt: Nichts wurde geschrieben` });
  });
});
