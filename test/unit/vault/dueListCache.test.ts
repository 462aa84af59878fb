import assert from "node:assert/strict";
import {
  chmodSync,
  chownSync,
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
import { checkedBytes } from "../../../src/node/checksum";
import { type CacheOptions, openCache, removeCaches } from "../../../src/node/noteCache";
import { nodeFiles } from "../../../src/node/noteFiles";
import { DueList, type DueSummary } from "../../../src/service/followUps/dueList";
import { followUpOf, lookReason } from "../../../src/service/followUps/followUps";
import { civilDate } from "../../../src/time/civilDate";
import { loadVault } from "../../../src/vault/load";
import { NoteCache } from "../../../src/vault/noteCache";
import { createNoteVault } from "../../../src/vault/noteVault";
import { IN_BRIEF } from "../support/arbitraries";
import { bytesOf, replaced } from "../support/cacheBytes";
import { skipBecause } from "../support/skipBecause";
import { withChecksum } from "../support/withChecksum";
import { folderOf, removeFolders } from "./folder";

const today = civilDate("2026-11-22");
const config = resolveConfig([]);

/** In seconds since 1970; old enough to be cached. */
const AN_HOUR_AGO = Date.now() / 1000 - 3600;

describe("DueList with a cache", () => {
  after(removeFolders);

  const TEXTS = [
    "# Soup\n",
    "---\ntouches:\n---\n",
    "---\nplaybook: job-ad\ntouches:\n  - 2026-11-10 call voicemail\n---\n",
    "---\nplaybook: friend\ntouches:\n  - 2026-08-10 call reached\nstatus: paused\n---\n",
    "---\ntouches: [\n",
    "---\nplaybook: networking\nname: Zoë\ntouches:\n  - 2026-11-01 email\n  - 2026-11-21 email replied\n---\n",
  ];
  const PATHS = ["a.md", "b/c.md", "b/Zoë.md", "d/e/f.md"];
  const OPTIONS = [
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
    fc.record({ options: fc.constantFrom(...OPTIONS) }),
  );

  it("lists the same as without a cache and as the engine, after any changes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const root = folderOf();
        let [bytes, day, options, seconds] = [
          undefined as Buffer | undefined,
          today,
          OPTIONS[0],
          0,
        ] as const as [Buffer | undefined, typeof today, (typeof OPTIONS)[number], number];
        for (const step of changes) {
          if ("day" in step) day = civilDate(step.day);
          else if ("options" in step) options = step.options;
          else if (step.text === null) rmSync(join(root, step.path), { force: true });
          else if (step.path.endsWith(".gitignore") && !existsSync(join(root, dirname(step.path)))) continue;
          else {
            mkdirSync(dirname(join(root, step.path)), { recursive: true });
            writeFileSync(join(root, step.path), step.text);
            // Each change has another time.
            utimesSync(join(root, step.path), AN_HOUR_AGO + seconds, AN_HOUR_AGO + seconds++);
          }
          if ("path" in step)
            for (let folder = dirname(step.path); ; folder = dirname(folder)) {
              const directory = join(root, folder);
              if (existsSync(directory))
                utimesSync(directory, AN_HOUR_AGO + seconds, AN_HOUR_AGO + seconds++);
              if (folder === ".") break;
            }
          const context = { today: day, config };
          const [plain, cached] = [new DueList(context, options), new DueList(context, options)];
          const cache = new NoteCache<DueSummary>("key", day, Date.now() + 1e6, bytes);
          await loadVault(plain, nodeFiles(root));
          await loadVault(cached, nodeFiles(root), { cache });
          bytes = bytesOf(cache) ?? bytes;
          // Entries from a run with `plan` still contain the plan.
          const items = (list: DueList) =>
            list
              .items()
              .map(([path, item]) => [
                path,
                options.plan ? item : { ...item, say: undefined, plan: undefined },
              ]);
          const contentOf = (list: DueList) => [
            list.noteCount,
            list.contactCount,
            items(list),
            list.contactsToLookAt(),
            list.findings(),
          ];
          assert.deepEqual(contentOf(cached), contentOf(plain));
          const vault = createNoteVault(context);
          await loadVault(vault, nodeFiles(root));
          assert.deepEqual(
            [plain.noteCount, plain.contactCount, plain.findings()],
            [vault.noteCount, vault.contactCount, vault.findings()],
          );
          if (options.all && options.plan)
            assert.deepEqual(
              [...plain.items().map(([path, item]) => ({ path, ...item })), ...plain.contactsToLookAt()],
              [
                ...vault
                  .contacts()
                  .flatMap((contact) => followUpOf(contact.path, contact.load().analysis) ?? []),
                ...vault.contacts().flatMap((contact) => {
                  const { analysis } = contact.load();
                  const reason = lookReason(analysis);
                  return reason === undefined
                    ? []
                    : [{ path: contact.path, name: analysis.contact.name, reason }];
                }),
              ],
            );
        }
      }),
      { numRuns: 40 },
    );
  });

  const many = Object.fromEntries(Array.from({ length: 510 }, (_, at) => [`${at}.md`, TEXTS[at % 3] ?? ""]));

  function makeOld(root: string): void {
    for (const name of readdirSync(root)) utimesSync(join(root, name), AN_HOUR_AGO, AN_HOUR_AGO);
  }

  let manyNotes: string | undefined;
  /** Returns a folder of old notes that no test changes. It is made once, because making it takes long. */
  function folderOfMany(): string {
    if (manyNotes === undefined) {
      manyNotes = folderOf(many);
      makeOld(manyNotes);
    }
    return manyNotes;
  }

  const resultOf = (list: DueList) => [
    list.noteCount,
    list.contactCount,
    list.items(),
    list.contactsToLookAt(),
  ];

  async function run(root: string, cacheOptions: CacheOptions): Promise<DueList> {
    const list = new DueList({ today, config }, { all: true, plan: false });
    const { cache, save } = openCache<DueSummary>(cacheOptions, Date.now() + 60_000);
    await loadVault(list, nodeFiles(root), { cache });
    save();
    return list;
  }

  it("writes a file that only the user can read, without the text of a touch", async () => {
    const root = folderOf({
      ...many,
      "x.md": "---\ntouches:\n  - 2026-11-10 call - a secret\n---\n# Dana\nprivate\n",
    });
    makeOld(root);
    const folder = join(folderOf(), "caches");
    const cacheOptions = { folder, root, kind: "due", settings: config.values, day: today };
    await run(root, cacheOptions);
    const [name = ""] = readdirSync(folder);
    if (process.platform !== "win32") {
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
    }
    assert.deepEqual([readdirSync(folder).length, name.endsWith(".cache")], [1, true]);
    assert.doesNotMatch(readFileSync(join(folder, name), "utf8"), /secret|private/);
  });

  it("lists the same with a damaged file and with a directory that cannot be written", async () => {
    const root = folderOfMany();
    const folder = join(folderOf(), "caches");
    const cacheOptions = { folder, root, kind: "due", settings: config.values, day: today };
    const first = await run(root, cacheOptions);
    const [name = ""] = existsSync(folder) ? readdirSync(folder) : [];
    for (const bad of ["", "touchbase cache 1\n", "\0".repeat(5000), "{}"]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name || "x.cache"), bad);
      assert.deepEqual((await run(root, cacheOptions)).items(), first.items());
    }
    const file = join(folderOf({ file: "" }), "file");
    assert.deepEqual((await run(root, { ...cacheOptions, folder: file })).items(), first.items());
  });

  it("lists the same as without a cache after any damage to the file", async function () {
    this.timeout(90_000);
    const root = folderOfMany();
    const folder = join(folderOf(), "caches");
    const cacheOptions = { folder, root, kind: "due", settings: config.values, day: today };
    const uncached = resultOf(await run(root, cacheOptions));
    const [name = ""] = readdirSync(folder);
    const bytes = readFileSync(join(folder, name));
    assert.ok(bytes.length > 40_000);
    const damage = fc.oneof(
      fc.record({ at: fc.nat(bytes.length - 1), flip: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ length: fc.nat(bytes.length - 1) }),
      fc.record({ more: fc.uint8Array({ minLength: 1, maxLength: 200 }) }),
      fc.record({ from: fc.nat(bytes.length - 1), count: fc.integer({ min: 1, max: 300 }) }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (change) => {
        let damaged = Buffer.from(bytes);
        if ("flip" in change) damaged[change.at] = (damaged[change.at] ?? 0) ^ change.flip;
        else if ("length" in change) damaged = damaged.subarray(0, change.length);
        else if ("more" in change) damaged = Buffer.concat([damaged, change.more]);
        else
          damaged = Buffer.concat([
            damaged.subarray(0, change.from),
            damaged.subarray(change.from + change.count),
          ]);
        writeFileSync(join(folder, name), damaged);
        assert.deepEqual(resultOf(await run(root, cacheOptions)), uncached);
      }),
      { numRuns: IN_BRIEF ? 10 : 25 },
    );
  });

  it("does not read or write a cache in a directory that others can enter", async function () {
    if (process.platform === "win32") skipBecause(this, "Windows has no modes of files");
    const root = folderOfMany();
    const folder = join(folderOf(), "caches");
    const cacheOptions = { folder, root, kind: "due", settings: config.values, day: today };
    const result = resultOf(await run(root, cacheOptions));
    const [name = ""] = readdirSync(folder);
    const file = join(folder, name);
    const planted = withChecksum(
      replaced(checkedBytes(readFileSync(file)) ?? Buffer.alloc(0), '"settled"', '"overdue"'),
    );
    writeFileSync(file, planted);
    // In a private directory the cache would be used.
    assert.notDeepEqual(resultOf(await run(root, cacheOptions)), result);
    for (const mode of [0o770, 0o707, 0o710, 0o755]) {
      chmodSync(folder, mode);
      writeFileSync(file, planted);
      assert.deepEqual(resultOf(await run(root, cacheOptions)), result);
      assert.deepEqual(readFileSync(file), planted);
    }
    chmodSync(folder, 0o700);
    // Only root can give a directory away.
    if (process.getuid?.() !== 0) return;
    chownSync(folder, 65534, 65534);
    assert.deepEqual(resultOf(await run(root, cacheOptions)), result);
    assert.deepEqual(readFileSync(file), planted);
  });

  it("is removed for one folder of notes in all forms, and for no other", async () => {
    const [root, other] = [folderOfMany(), folderOf(many)];
    makeOld(other);
    const folder = join(folderOf(), "caches");
    const cacheOptions = { folder, root, kind: "due", settings: config.values, day: today };
    await run(other, { ...cacheOptions, root: other });
    const kept = readdirSync(folder);
    await run(root, cacheOptions);
    await run(root, { ...cacheOptions, kind: "list de" });
    await run(root, { ...cacheOptions, settingsRoot: "/above" });
    await run(other, { ...cacheOptions, root: other, settingsRoot: root });
    assert.equal(readdirSync(folder).length, 5);
    removeCaches(folder, root);
    assert.deepEqual(readdirSync(folder), kept);
    removeCaches(join(folder, "missing"), root);
  });
});
