import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { codec } from "../../src/calendar/calendar";
import { composeVdir, isEntryName } from "../../src/calendar/vdir";
import { removeCalendarFile, rewriteCalendarFile } from "../../src/node/calendarFile";
import { addDays, type CivilDate } from "../../src/time/civilDate";
import { choicesOf, sourceOf, textOf } from "../unit/calendar/support";
import { day, judge, note } from "../unit/support/engine";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { isInstalled, Khal, MISSING } from "./programs";

const FIRST = day("2026-09-28");
const DAYS = 60;
/** The user does nothing on these days, so that more than five steps are overdue after them. */
const AWAY = [20, 34] as const;
const ZONE = "Europe/Berlin";

interface SimulatedContact {
  path: string;
  readonly keys: string[];
  readonly touches: string[];
}

/**
 * A user who logs what is due on most days. Notes move and get other names and dates; with `closes`, contacts are
 * closed, too.
 */
class User {
  private seed = 20261129;
  private readonly contacts: SimulatedContact[];

  constructor(private readonly closes: boolean) {
    this.contacts = Array.from({ length: 12 }, (_, at) => ({
      path: `People/${at}.md`,
      keys: [
        `name: Person ${at}`,
        `playbook: ${at % 3 === 0 ? "networking" : "friend"}`,
        `every: ${5 + at} days`,
      ],
      touches: [`${addDays(FIRST, -at)} call`],
    }));
  }

  private chance(of: number): boolean {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return this.seed % of === 0;
  }

  get notes(): Record<string, string> {
    return Object.fromEntries(this.contacts.map(({ path, keys, touches }) => [path, note(keys, touches)]));
  }

  live(today: CivilDate, at: number): void {
    for (const contact of this.contacts) {
      if (this.chance(12)) contact.path = `Moved ${at}/${contact.path.split("/").at(-1)}`;
      if (at >= AWAY[0] && at < AWAY[1]) continue;
      const { standing } = judge(note(contact.keys, contact.touches), today);
      if (standing?.state !== "due" && standing?.state !== "overdue") continue;
      if (this.closes && this.chance(8)) contact.keys.push("status: closed");
      else if (this.chance(3)) contact.touches.push(`${today} call, next meeting ${addDays(today, 4)} 10:30`);
      else if (!this.chance(4)) contact.touches.push(`${today} call no-answer`);
    }
  }
}

/** The entries of a calendar from a day on, as khal lists them. */
function linesFrom(today: string, texts: readonly string[]): string[] {
  const lines = texts.flatMap((text) => {
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    return events.map((component) => {
      const time = (name: string) => {
        const value = component.getFirstPropertyValue(name) as ICAL.Time | null;
        return value && !value.isDate ? localText(value.toJSDate()) : (value?.toString() ?? "");
      };
      const end = time("dtend").slice(11);
      return [time("dtstart"), end, String(component.getFirstPropertyValue("summary"))]
        .filter(Boolean)
        .join(" ");
    });
  });
  return lines.filter((line) => line.slice(0, 10) >= today).sort();
}

function localText(instant: Date): string {
  return instant.toLocaleString("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });
}

describe(`khal over ${DAYS} days`, function () {
  this.timeout(0);
  before(function () {
    if (!isInstalled("khal")) skipBecause(this, MISSING.khal);
  });
  afterEach(removeFolders);

  it("holds each entry once, and nothing else from today on, when it imports the file every day", async () => {
    const khal = new Khal(folderOf(), ZONE);
    const user = new User(false);
    let [text, aggregated, most]: [string | undefined, number, number] = [undefined, 0, 0];
    for (let at = 0; at < DAYS; at++) {
      const today = addDays(FIRST, at);
      user.live(today, at);
      text = textOf(user.notes, today, { timeZone: ZONE, ...(text !== undefined && { earlier: text }) });
      await khal.import(text);
      const lines = linesFrom(today, [text]);
      assert.deepEqual(await khal.list(today, 100), lines, `on ${today}`);
      aggregated += lines.some((line) => line.includes("overdue follow-ups")) ? 1 : 0;
      most = Math.max(most, lines.length);
    }
    // One for each contact, and one for the steps that are overdue together.
    assert.equal(readdirSync(khal.entries).length, 13);
    assert.ok(aggregated > 0 && most > 5, `${aggregated} days with an entry for several, ${most} entries`);
  });

  it("holds each entry once, and nothing else, when it reads the folder of entries", async () => {
    const folder = folderOf();
    const entries = join(folder, "entries");
    mkdirSync(entries);
    const khal = new Khal(folder, ZONE, entries);
    const user = new User(true);
    let deleted = 0;
    for (let at = 0; at < DAYS; at++) {
      const today = addDays(FIRST, at);
      user.live(today, at);
      const names = readdirSync(entries).filter(isEntryName);
      const files = new Map(names.map((name) => [name, readFileSync(join(entries, name), "utf8")]));
      const target = { choices: choicesOf({}), files, shown: (name: string) => name, isForced: false };
      const composed = composeVdir(sourceOf(user.notes, today, { timeZone: ZONE }), target, codec);
      assert.equal(composed.kind, "plan");
      if (composed.kind !== "plan") continue;
      for (const [name, text] of composed.writes) {
        await rewriteCalendarFile(join(entries, name), () => ({ write: true, text, result: undefined }));
      }
      for (const name of composed.deletes)
        await removeCalendarFile(join(entries, name), files.get(name) ?? "");
      deleted += composed.deletes.length;
      const texts = readdirSync(entries).map((name) => readFileSync(join(entries, name), "utf8"));
      assert.equal(texts.length, composed.count);
      assert.deepEqual(await khal.list(addDays(today, -100), 200), linesFrom("0000", texts), `on ${today}`);
      assert.deepEqual(linesFrom(today, texts), linesFrom("0000", texts));
    }
    assert.ok(deleted > 0);
  });
});
