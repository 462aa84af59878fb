import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { resolveConfig } from "../../../src/config/resolve";
import { SETTINGS } from "../../../src/config/settings";
import type { SyncNoteFiles } from "../../../src/files/files";
import { type ContactSummary, summarize } from "../../../src/server/contactSummary";
import { lastingBetween } from "../../../src/server/lastingSummaries";
import type { FollowUpsResult } from "../../../src/server/protocol";
import { addDays, type CivilDate } from "../../../src/time/civilDate";
import { createNoteVault } from "../../../src/vault/noteVault";
import { anyNote, asText, runs } from "../support/arbitraries";
import { day, note } from "../support/engine";
import { MemoryFiles } from "../vault/memoryFiles";
import { InProcess } from "./inProcess";

type Values = Readonly<Record<string, unknown>>;

const configOf = (values: Values) => resolveConfig([{ origin: "settings", values }]);

function summaryOf(text: string, today: CivilDate, values: Values): ContactSummary | undefined {
  const contact = createNoteVault({ today, config: configOf(values) }).set("Somebody.md", text);
  return contact && summarize(contact);
}

/** Returns the names of the contacts whose summaries stay as they are. */
function lasting(
  notes: Readonly<Record<string, string>>,
  before: Values,
  after: Values,
  daysLater = 0,
): string[] {
  const today = day("2026-11-24");
  const isLasting = lastingBetween(
    { today, config: configOf(before) },
    { today: addDays(today, daysLater), config: configOf(after) },
  );
  return Object.keys(notes).filter((name) => {
    const summary = summaryOf(notes[name] ?? "", today, before);
    return summary !== undefined && isLasting(summary);
  });
}

const NOTES = {
  closed: note(["playbook: job-ad", "status: closed"], ["2026-11-10 call voicemail"]),
  "far away": note(["playbook: networking"], ["2026-11-20 email"]),
  "in a week": note(["every: 2 weeks"], ["2026-11-17 call reached"]),
  overdue: note(["playbook: job-ad"], ["2026-11-10 call voicemail"]),
  "by default": note(["type: contact"], ["2026-11-20 email"]),
  turned: note(["playbook: informational"], ["2026-11-10 letter intro", "2026-11-12 call reached"]),
  unreadable: "---\ntouches: [\n---\n",
};

describe("the summaries that last", () => {
  it("are those of contacts about which a new day changes nothing", () => {
    assert.deepEqual(lasting(NOTES, {}, {}, 1), ["closed", "far away", "by default", "unreadable"]);
    assert.deepEqual(lasting(NOTES, {}, {}, 7), ["closed", "unreadable"]);
    assert.deepEqual(lasting(NOTES, {}, {}, 38), []);
    assert.deepEqual(lasting(NOTES, {}, {}, -1), [], "a clock that is set back");
  });

  it("are those that changed settings do not affect", () => {
    const all = Object.keys(NOTES);
    const tried = new Set(["defaultPlaybook"]);
    for (const values of [
      { rules: { "too-soon": "off" } },
      { newContactFolder: "People" },
      { newContactTemplate: "Templates/Person.md" },
      { timeZone: "Asia/Tokyo" },
      { dailyNotification: true },
      { dailyNotificationTime: "07:30" },
      { indicators: { activityBar: false } },
      { saveChanges: false },
      { codeLens: false },
      { inlayHints: "off" },
      { calendarFile: "/tmp/follow-ups.ics" },
      { ownName: "Robin Ashe" },
      { ownNumber: "+1 555 0100" },
      { cache: false },
    ]) {
      for (const key of Object.keys(values)) tried.add(key);
      assert.deepEqual(lasting(NOTES, {}, values), all, JSON.stringify(values));
    }
    assert.deepEqual(
      lasting(NOTES, {}, { defaultPlaybook: "friend" }),
      all.filter((name) => name !== "by default"),
    );
    for (const values of [
      { playbooks: { friend: { wait: { afterAttempt: 9 } } } },
      { holidays: ["2026-12-01"] },
      { away: ["2026-12-01..2026-12-03"] },
      { country: "US" },
      { midMorning: "09:00-10:00" },
      { midAfternoon: "14:00-15:00" },
      { contacts: ["People/**"] },
      { exclude: ["People/**"] },
      { defaultPlaybook: "nothing like that" },
    ]) {
      for (const key of Object.keys(values)) tried.add(key);
      assert.deepEqual(lasting(NOTES, {}, values), [], JSON.stringify(values));
    }
    assert.deepEqual(tried, new Set(Object.keys(SETTINGS)), "a setting that this test does not try");
  });

  it("equal those that are computed again, under any settings", () => {
    const values = fc.record(
      {
        defaultPlaybook: fc.constantFrom("networking", "friend", "job-ad", "informational"),
        rules: fc.constant({ "too-soon": "off" }),
        holidays: fc.constantFrom([], ["2026-02-02"]),
        midMorning: fc.constantFrom("10:00-11:30", "09:00-10:00"),
      },
      { requiredKeys: [] },
    );
    let lasted = 0;
    fc.assert(
      fc.property(anyNote, values, fc.integer({ min: 0, max: 3 }), (it, changed, daysLater) => {
        const [text, today] = [asText(it), addDays(it.today, daysLater)];
        const after = { ...it.settings, ...changed };
        const summary = summaryOf(text, it.today, it.settings);
        const isLasting = lastingBetween(
          { today: it.today, config: configOf(it.settings) },
          { today, config: configOf(after) },
        );
        if (!summary || !isLasting(summary)) return;
        lasted++;
        const [{ nextChange: _, ...kept }, again] = [summary, summaryOf(text, today, after)];
        const { nextChange: __, ...computed } = again as ContactSummary;
        assert.deepEqual(kept, computed, `${text}\n${JSON.stringify([it.settings, changed, today])}`);
      }),
      runs(2000),
    );
    assert.ok(lasted > 0);
  });
});

/**
 * Notes that are read synchronously: then a server keeps only summaries, and reads a note again when it analyzes it.
 */
function readNotes(notes: Readonly<Record<string, string>>) {
  const read: string[] = [];
  const bytesOf = (path: string) => {
    read.push(path);
    return Buffer.from(notes[path] ?? "");
  };
  const sync: SyncNoteFiles = {
    // biome-ignore lint/correctness/useYield: all paths are known
    *walk() {
      return { paths: Object.keys(notes), problems: [] };
    },
    readHead: (path) => ({ bytes: bytesOf(path), isWhole: true }),
    read: bytesOf,
    stat: (path) => ({ changed: 0, size: notes[path]?.length ?? 0 }),
    isSlow: () => false,
  };
  const files = Object.assign(new MemoryFiles(notes), { sync });
  return { files, read: () => read.splice(0).sort() };
}

/** Makes each WeakRef return nothing. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

describe("a server", () => {
  it("reads only the notes again that a new day or changed settings affect", async () => {
    const { files, read } = readNotes({
      "closed.md": NOTES.closed,
      "far away.md": NOTES["far away"],
      "overdue.md": NOTES.overdue,
      "by default.md": NOTES["by default"],
    });
    const clock = { today: day("2026-11-24"), look: () => {} };
    const server = new InProcess({
      today: () => clock.today,
      onClockTick: (then) => {
        clock.look = then;
        return { dispose: () => {} };
      },
      openFolder: () => ({ notes: files, config: async () => ({ layer: undefined, problems: [] }) }),
    });
    await server.begin();
    const before = await server.complete();
    read();
    collectGarbage();

    clock.today = day("2026-11-25");
    clock.look();
    await server.changed();
    const after = await server.list();
    assert.deepEqual([after.complete, read()], [true, ["overdue.md"]]);
    const lineOf = ({ items }: FollowUpsResult, name: string) =>
      items.find((item) => item.name === name)?.line;
    assert.equal(lineOf(after, "far away"), lineOf(before, "far away"));
    assert.notEqual(lineOf(after, "overdue"), lineOf(before, "overdue"));
    const keysOf = ({ items }: FollowUpsResult) => new Set(items.map(({ tooltipKey }) => tooltipKey));
    assert.equal(new Set([...keysOf(before), ...keysOf(after)]).size, 8, "every tooltip is asked for again");

    collectGarbage();
    const settings = { touchbase: { defaultPlaybook: "friend" } };
    await server.client.sendNotification("workspace/didChangeConfiguration", { settings });
    await server.changed();
    const changed = await server.list();
    assert.deepEqual([changed.complete, read()], [true, ["by default.md"]]);
    assert.equal(changed.items.find(({ name }) => name === "by default")?.playbook, "friend");
    server.stop();
  });
});
