import assert from "node:assert/strict";
import {
  fingerprint,
  manifestText,
  readManifest,
  sampleFiles,
} from "../../../src/extension/samples/manifest";
import { civilDate } from "../../../src/time/civilDate";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the manifest of the samples", () => {
  const files = sampleFiles(civilDate("2026-11-22"));

  it("lists every file with its fingerprint", () => {
    const fingerprints = readManifest(manifestText(files)) ?? assert.fail();
    assert.deepEqual(
      [...fingerprints.keys()],
      files.map(({ path }) => path),
    );
    for (const { path, text } of files) {
      assert.equal(fingerprints.get(path), fingerprint(bytes(text)));
      assert.notEqual(fingerprints.get(path), fingerprint(bytes(`${text} `)));
    }
  });

  it("lists the contacts, and a README that says where to start and how to remove them", () => {
    const [readMe, ...people] = files;
    assert.equal(readMe?.path, "README.md");
    assert.match(readMe?.text ?? "", /Remove Sample Contacts/);
    for (const [, path = ""] of readMe?.text.matchAll(/\]\(([^)]+)\)/g) ?? [])
      assert.ok(
        people.some((candidate) => candidate.path === decodeURIComponent(path)),
        path,
      );
    assert.ok(people.every(({ path }) => path.startsWith("People/")));
  });

  it("is rejected when it is broken, has another version or contains a foreign path", () => {
    const list = (path: string, version = 1) => JSON.stringify({ version, files: { [path]: "1-x" } });
    assert.ok(readManifest(list("People/Ann.md")));
    for (const text of [
      "",
      "[]",
      "null",
      "{",
      '{"version":1}',
      '{"version":1,"files":{"a.md":1}}',
      list("a.md", 2),
      list("../a.md"),
      list("People/../../a.md"),
      list("/etc/a.md"),
      list("C:\\a.md"),
      list("a/b/c.md"),
      list(".a.md"),
      list("a.txt"),
      list(""),
    ]) {
      assert.equal(readManifest(text), undefined, text);
    }
  });

  it("uses FNV-1a for the fingerprint", () => {
    assert.equal(fingerprint(bytes("")), "0-cbf29ce484222325");
    assert.equal(fingerprint(bytes("a")), "1-af63dc4c8601ec8c");
    assert.equal(fingerprint(bytes("foobar")), "6-85944171f73967e8");
  });
});
