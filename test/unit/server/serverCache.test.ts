import assert from "node:assert/strict";
import type { WalkResult } from "../../../src/files/files";
import type { ContactSummary } from "../../../src/server/contactSummary";
import { type CivilDate, civilDate } from "../../../src/time/civilDate";
import { NoteCache } from "../../../src/vault/noteCache";
import { MemoryFiles } from "../vault/memoryFiles";
import { InProcess } from "./inProcess";

const NOTES = {
  "Dana.md": "---\ntouches:\n  - 2026-11-10 call voicemail - a secret\n---\n",
  "Luis.md": "---\nplaybook: friend\ntouches:\n  - 2026-11-12 call reached\n---\n",
  "soup.md": "# Soup\n",
};

/** Files whose walk waits for the test. */
class SlowFiles extends MemoryFiles {
  walks = 0;
  allowWalk = () => {};
  private readonly walkAllowed = new Promise<void>((resolve) => {
    this.allowWalk = resolve;
  });

  override async walk(signal?: AbortSignal): Promise<WalkResult> {
    this.walks++;
    await this.walkAllowed;
    return super.walk(signal);
  }
}

/** A server with these notes and the cache of an earlier server. */
async function serverOf(
  notes: Readonly<Record<string, string>>,
  bytes: Buffer | undefined,
  today: CivilDate,
  settings = Promise.resolve(),
) {
  const files = new SlowFiles(notes);
  let saved: Buffer | undefined;
  const server = new InProcess({
    today: () => today,
    onClockTick: () => ({ dispose: () => {} }),
    openFolder: () => ({
      notes: files,
      async config() {
        await settings;
        return { layer: undefined, problems: [] };
      },
      openCache(settings, day) {
        const cache = new NoteCache<ContactSummary>(JSON.stringify(settings), day, 1000, bytes);
        return {
          cache,
          save: () => {
            const pieces = cache.pieces();
            saved = pieces ? Buffer.concat([...pieces]) : bytes;
          },
        };
      },
    }),
  });
  await server.begin();
  return {
    files,
    list: () => server.list(),
    read() {
      files.allowWalk();
      return server.complete();
    },
    saved: () => saved,
    /** Cancels the reading once its progress is visible. */
    async stopReading() {
      await server.showProgress();
      await server.cancelProgress();
    },
    isAnnounced: () => server.changes > 0 && !server.isNotifying,
    until: (isReached: () => boolean) => server.until(isReached),
    stop: () => server.stop(),
  };
}

describe("the cache of the server", () => {
  const today = civilDate("2026-11-22");

  it("is the list until the notes have been read, and not after that", async () => {
    const first = await serverOf(NOTES, undefined, today);
    assert.deepEqual((await first.list()).items, []);
    const read = await first.read();
    assert.equal(read.items.length, 2);
    const bytes = first.saved();
    first.stop();

    const same = await serverOf(NOTES, bytes, today);
    const early = await same.list();
    assert.deepEqual([early.complete, early.items, early.momentum], [false, read.items, read.momentum]);
    assert.deepEqual(await same.read(), read);
    same.stop();

    const { "Dana.md": _, ...others } = NOTES;
    const other = await serverOf(
      { ...others, "Luis.md": NOTES["Luis.md"].replace("12 call reached", "20 call busy") },
      bytes,
      today,
    );
    assert.deepEqual((await other.list()).items, read.items);
    const later = await other.read();
    assert.deepEqual(
      later.items.map(({ name }) => name),
      ["Luis"],
    );
    assert.notDeepEqual(later.items[0]?.line, read.items.find(({ name }) => name === "Luis")?.line);
    other.stop();

    const nextDay = await serverOf(NOTES, bytes, civilDate("2026-11-23"));
    assert.deepEqual((await nextDay.list()).items, []);
    nextDay.stop();
  });

  it("is announced at once, without the delay of later changes", async () => {
    const first = await serverOf(NOTES, undefined, today);
    await first.read();
    const bytes = first.saved();
    first.stop();
    const second = await serverOf(NOTES, bytes, today);
    await second.until(second.isAnnounced);
    assert.equal((await second.list()).items.length, 2);
    second.stop();
  });

  it("stays the list when the user cancels the reading, and is not written", async () => {
    const first = await serverOf(NOTES, undefined, today);
    const { items } = await first.read();
    const bytes = first.saved();
    first.stop();
    const second = await serverOf(NOTES, bytes, today);
    await second.stopReading();
    const { stopped, complete, items: listed } = await second.list();
    assert.deepEqual({ stopped, complete, listed }, { stopped: true, complete: false, listed: items });
    assert.equal(second.saved(), undefined);
    second.stop();
  });

  it("is not used when the reading is canceled before the settings are known", async () => {
    let known = () => {};
    const settings = new Promise<void>((resolve) => {
      known = resolve;
    });
    const server = await serverOf(NOTES, undefined, today, settings);
    await server.stopReading();
    const { stopped } = await server.list();
    assert.equal(stopped, true);
    // From here on, only the cancellation keeps the server from reading all notes before it answers.
    server.files.allowWalk();
    known();
    const later = await server.list();
    assert.deepEqual([later.stopped, later.complete, later.notes], [true, false, 0]);
    assert.deepEqual([server.files.walks, server.files.bytesRead], [0, 0]);
    server.stop();
  });

  it("contains no text of a note that is quoted in what to say, and reads that note again", async () => {
    const notes = { "Kim.md": "---\nplaybook: job-ad\ntouches:\n  - 2026-11-22 interview - a secret\n---\n" };
    const first = await serverOf(notes, undefined, today);
    const read = await first.read();
    assert.match(read.items[0]?.say.join(" ") ?? "", /a secret/);
    const bytes = first.saved();
    assert.match(String(bytes), /Kim/);
    assert.doesNotMatch(String(bytes), /secret/);
    first.stop();
    const second = await serverOf(notes, bytes, today);
    assert.deepEqual((await second.list()).items[0]?.say, []);
    assert.deepEqual(await second.read(), read);
    second.stop();
  });

  it("contains only what the list needs", async () => {
    const server = await serverOf(NOTES, undefined, today);
    await server.read();
    assert.match(String(server.saved()), /Dana/);
    assert.doesNotMatch(String(server.saved()), /secret|call voicemail|Soup/);
    server.stop();
  });
});
