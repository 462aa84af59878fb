import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { resolveConfig } from "../../../src/config/resolve";
import { userCacheDirectory } from "../../../src/node/cacheDirectory";
import { type CacheOptions, openCache } from "../../../src/node/noteCache";
import { nodeFiles } from "../../../src/node/noteFiles";
import { DueList, type DueSummary } from "../../../src/service/followUps/dueList";
import { followUpOf, lookReason } from "../../../src/service/followUps/followUps";
import { civilDate } from "../../../src/time/civilDate";
import { loadVault } from "../../../src/vault/load";
import { NoteCache } from "../../../src/vault/noteCache";
import { createNoteVault } from "../../../src/vault/noteVault";
import { folderOf, removeFolders } from "./folder";

const today = civilDate("2026-11-22");
const config = resolveConfig([]);
const STAT = { size: 10, changed: 1000, touched: 1000.25 };

function filled(): NoteCache<string> {
  const cache = new NoteCache<string>("terms", "today", 5000);
  cache.put("a.md", STAT, undefined);
  cache.put("b ü.md", STAT, "Dana\t\n");
  return cache;
}

const again = (text: string | undefined, terms = "terms", day = "today") =>
  new NoteCache<string>(terms, day, 5000, text);

describe("what is remembered of notes", () => {
  it("is known as long as path, size and times are the same", () => {
    const cache = again(filled().text());
    assert.equal(cache.get("a.md", STAT), null);
    assert.equal(cache.get("b ü.md", STAT), "Dana\t\n");
    assert.equal(cache.get("c.md", STAT), undefined);
    for (const other of [
      { size: 11 },
      { size: 1 },
      { changed: 1001 },
      { changed: 100 },
      { touched: 1000 },
      { touched: 1000.255 },
    ])
      for (const path of ["a.md", "b ü.md"]) assert.equal(cache.get(path, { ...STAT, ...other }), undefined);
  });

  it("holds under the terms under which it was found: of another day, only what is no contact", () => {
    const text = filled().text();
    assert.equal(again(text, "others").get("a.md", STAT), undefined);
    assert.equal(again(text, "terms", "tomorrow").get("a.md", STAT), null);
    assert.equal(again(text, "terms", "tomorrow").get("b ü.md", STAT), undefined);
  });

  it("is nothing where the text is cut off or of another make", () => {
    const text = filled().text() ?? "";
    for (let end = 0; end < text.length; end++) {
      const cache = again(text.slice(0, end));
      assert.deepEqual(
        [cache.get("a.md", STAT), cache.get("b ü.md", STAT)],
        [undefined, undefined],
        text.slice(0, end),
      );
    }
    assert.equal(again(text.replace("cache 2", "cache 1")).get("a.md", STAT), undefined);
    assert.equal(again(text.replace('"Dana', "Dana")).get("b ü.md", STAT), undefined);
  });

  it("does not hold a file that was changed a moment ago: it may change again without a sign of it", () => {
    const cache = new NoteCache<string>("terms", "today", 5000);
    cache.put("a.md", { size: 1, changed: 5001 }, undefined);
    cache.put("b.md", { size: 1, changed: 1, touched: 5001 }, undefined);
    assert.equal(again(cache.text()).has("a.md"), false);
    assert.equal(again(cache.text()).has("b.md"), false);
  });

  it("is written when there is something new, and not when all is as it was", () => {
    const text = filled().text();
    const same = again(text);
    same.get("a.md", STAT);
    same.get("b ü.md", STAT);
    assert.equal(same.text(), undefined);
    const fewer = again(text);
    fewer.get("a.md", STAT);
    assert.notEqual(fewer.text(), undefined);
  });
});

/** An hour ago, so that what is written counts as settled. */
const AN_HOUR_AGO = Date.now() / 1000 - 3600;

describe("a list with what is remembered", () => {
  afterEach(removeFolders);

  const TEXTS = [
    "# Soup\n",
    "---\ntouches:\n---\n",
    "---\nplaybook: job-ad\ntouches:\n  - 2026-11-10 call voicemail\n---\n",
    "---\nplaybook: friend\ntouches:\n  - 2026-08-10 call reached\nstatus: paused\n---\n",
    "---\ntouches: [\n",
    "---\nplaybook: networking\nname: Zoë\ntouches:\n  - 2026-11-01 email\n  - 2026-11-21 email replied\n---\n",
  ];
  const PATHS = ["a.md", "b/c.md", "b/Zoë.md", "d/e/f.md"];
  const WANTED = [
    { all: false, plan: false },
    { all: true, plan: false },
    { all: false, plan: true },
    { all: true, plan: true },
  ];
  const change = fc.oneof(
    fc.record({ path: fc.constantFrom(...PATHS), text: fc.option(fc.constantFrom(...TEXTS)) }),
    fc.record({
      path: fc.constantFrom(".gitignore", "b/.gitignore"),
      text: fc.option(fc.constantFrom("", "c.md\n", "e/\n", "!c.md\n")),
    }),
    fc.record({ day: fc.constantFrom("2026-11-22", "2026-11-23") }),
    fc.record({ wanted: fc.constantFrom(...WANTED) }),
  );

  it("is the one without it, whatever has changed in between, and says of each contact what the engine says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const root = folderOf();
        let [text, day, wanted, ago] = ["" as string | undefined, today, WANTED[0], 0] as const as [
          string | undefined,
          typeof today,
          (typeof WANTED)[number],
          number,
        ];
        for (const step of changes) {
          if ("day" in step) day = civilDate(step.day);
          else if ("wanted" in step) wanted = step.wanted;
          else if (step.text === null) rmSync(join(root, step.path), { force: true });
          else if (step.path.endsWith(".gitignore") && !existsSync(join(root, dirname(step.path)))) continue;
          else {
            mkdirSync(dirname(join(root, step.path)), { recursive: true });
            writeFileSync(join(root, step.path), step.text);
            // Each change has a time of its own.
            utimesSync(join(root, step.path), AN_HOUR_AGO + ago, AN_HOUR_AGO + ago++);
          }
          if ("path" in step)
            for (let folder = dirname(step.path); ; folder = dirname(folder)) {
              const place = join(root, folder);
              if (existsSync(place)) utimesSync(place, AN_HOUR_AGO + ago, AN_HOUR_AGO + ago++);
              if (folder === ".") break;
            }
          const terms = { today: day, config };
          const [plain, cached] = [new DueList(terms, wanted), new DueList(terms, wanted)];
          const cache = new NoteCache<DueSummary>("terms", day, Date.now() + 1e6, text);
          await loadVault(plain, nodeFiles(root));
          await loadVault(cached, nodeFiles(root), { cache });
          text = cache.text() ?? text;
          // What was asked for before is remembered with what would follow.
          const items = (list: DueList) =>
            list
              .items()
              .map(([path, item]) => [
                path,
                wanted.plan ? item : { ...item, say: undefined, plan: undefined },
              ]);
          const said = (list: DueList) => [
            list.noteCount,
            list.contactCount,
            items(list),
            list.needingALook(),
            list.findings(),
          ];
          assert.deepEqual(said(cached), said(plain));
          const vault = createNoteVault(terms);
          await loadVault(vault, nodeFiles(root));
          assert.deepEqual(
            [plain.noteCount, plain.contactCount, plain.findings()],
            [vault.noteCount, vault.contactCount, vault.findings()],
          );
          if (wanted.all && wanted.plan)
            assert.deepEqual(
              [...plain.items().map(([path, item]) => ({ path, ...item })), ...plain.needingALook()],
              [
                ...vault.contacts().flatMap(({ path, analysis }) => followUpOf(path, analysis) ?? []),
                ...vault.contacts().flatMap(({ path, analysis }) => {
                  const reason = lookReason(analysis);
                  return reason === undefined ? [] : [{ path, name: analysis.contact.name, reason }];
                }),
              ],
            );
        }
      }),
      { numRuns: 40 },
    );
  });

  const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.md`, TEXTS[at % 3] ?? ""]));

  async function run(root: string, terms: CacheOptions): Promise<DueList> {
    const list = new DueList({ today, config }, { all: true, plan: false });
    const { cache, save } = openCache<DueSummary>(terms, Date.now() + 60_000);
    await loadVault(list, nodeFiles(root), { cache });
    save();
    return list;
  }

  it("lies where only the user can read it, and holds no text of a touch", async () => {
    const root = folderOf({
      ...many,
      "x.md": "---\ntouches:\n  - 2026-11-10 call - a secret\n---\n# Dana\nprivate\n",
    });
    for (const name of readdirSync(root)) utimesSync(join(root, name), AN_HOUR_AGO, AN_HOUR_AGO);
    const folder = join(folderOf(), "caches");
    const terms = { folder, root, kind: "due", settings: config.values, day: today };
    await run(root, terms);
    const [name = ""] = readdirSync(folder);
    if (process.platform !== "win32") {
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
    }
    assert.deepEqual([readdirSync(folder).length, name.endsWith(".cache")], [1, true]);
    assert.doesNotMatch(readFileSync(join(folder, name), "utf8"), /secret|private/);
  });

  it("is not harmed by what others leave there, nor by a folder that cannot be written", async () => {
    const root = folderOf(many);
    const folder = join(folderOf(), "caches");
    const terms = { folder, root, kind: "due", settings: config.values, day: today };
    const first = await run(root, terms);
    const [name = ""] = existsSync(folder) ? readdirSync(folder) : [];
    for (const bad of ["", "touchbase cache 1\n", "\0".repeat(5000), "{}"]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name || "x.cache"), bad);
      assert.deepEqual((await run(root, terms)).items(), first.items());
    }
    const taken = join(folderOf({ file: "" }), "file");
    assert.deepEqual((await run(root, { ...terms, folder: taken })).items(), first.items());
  });

  it("lies where the machine keeps such things", () => {
    assert.equal(userCacheDirectory({ XDG_CACHE_HOME: "/x" }, "linux"), join("/x", "touchbase"));
    assert.equal(
      userCacheDirectory({ XDG_CACHE_HOME: "x", HOME: "/h" }, "linux"),
      join("/h", ".cache", "touchbase"),
    );
    assert.equal(userCacheDirectory({ HOME: "/h" }, "darwin"), join("/h", "Library", "Caches", "touchbase"));
    assert.equal(userCacheDirectory({ LOCALAPPDATA: "/l" }, "win32"), join("/l", "touchbase", "Cache"));
    assert.equal(userCacheDirectory({}, "win32"), undefined);
  });
});
