import assert from "node:assert/strict";
import { packedReadme, relativeTargets } from "../../../scripts/packedReadme.mjs";
import { pageWithAddress, withAddress } from "../../../scripts/repository.mjs";

const PACKED = ["docs/privacy.md", "CHANGELOG.md"];
const pack = (text: string) => packedReadme(text, (file) => PACKED.includes(file));

describe("packedReadme", () => {
  const cases: [what: string, text: string, expected: string][] = [
    ["leaves out a picture", "one ![A list](docs/pictures/a.png)two", "one two"],
    ["keeps a link to a packed file", "[privacy](docs/privacy.md#top)", "[privacy](docs/privacy.md#top)"],
    ["keeps a link to a packed file with ./", "[changes](./CHANGELOG.md)", "[changes](./CHANGELOG.md)"],
    [
      "keeps absolute links",
      "[x](https://a.example/b) [y](mailto:a@b.c)",
      "[x](https://a.example/b) [y](mailto:a@b.c)",
    ],
    ["keeps a link within the text", "[install](#install)", "[install](#install)"],
    [
      "turns a link to another file into its label",
      "see [Architecture](ARCHITECTURE.md) · more",
      "see Architecture · more",
    ],
    [
      "removes a link to a picture in brackets",
      "shows it ([picture](docs/pictures/a.png)), and",
      "shows it, and",
    ],
    [
      "removes a link to a picture after a link",
      "([what](docs/privacy.md), [picture](docs/pictures/a.png))",
      "([what](docs/privacy.md))",
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => assert.equal(pack(text), expected));
  }
});

describe("relativeTargets", () => {
  it("lists pictures and links, except absolute ones and those within the text", () => {
    const text = "![a](b.png) [c](d.md#e) [f](https://g.example) [h](#i) ![j](data:image/png;base64,AA)";
    assert.deepEqual(relativeTargets(text), { pictures: ["b.png"], links: ["d.md"] });
  });
});

describe("npm run repository", () => {
  const manifest = { name: "touchbase", license: "MIT", keywords: [] };

  it("adds the address after the license, in the form of each key", () => {
    assert.deepEqual(Object.entries(withAddress(manifest, "https://git.example/ann/touchbase.git/")), [
      ["name", "touchbase"],
      ["license", "MIT"],
      ["repository", { type: "git", url: "https://git.example/ann/touchbase.git" }],
      ["bugs", { url: "https://git.example/ann/touchbase/issues" }],
      ["homepage", "https://git.example/ann/touchbase#readme"],
      ["keywords", []],
    ]);
  });

  it("rejects what is not the address of a repository", () => {
    for (const address of [
      "",
      "touchbase",
      "http://git.example/a/b",
      "https://git.example/a",
      "https://git.example/a/b?c",
    ]) {
      assert.throws(() => withAddress(manifest, address), /Not the address of a repository/, address);
    }
  });

  it("fills the placeholder of a page, and replaces an earlier address", () => {
    const page = "git clone https://HOST/OWNER/NAME, see https://HOST/OWNER/NAME/releases";
    const first = pageWithAddress(page, undefined, "https://git.example/ann/touchbase.git");
    assert.equal(
      first,
      "git clone https://git.example/ann/touchbase, see https://git.example/ann/touchbase/releases",
    );
    const second = pageWithAddress(
      first,
      "https://git.example/ann/touchbase.git",
      "https://git.example/bob/base",
    );
    assert.equal(second, "git clone https://git.example/bob/base, see https://git.example/bob/base/releases");
  });
});
