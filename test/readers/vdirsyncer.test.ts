import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import ICAL from "ical.js";
import { runCli } from "../unit/cli/terminal";
import { note } from "../unit/support/engine";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { isInstalled, MISSING, pythonWith } from "./programs";
import { type CalendarServer, startRadicale } from "./radicale";

const run = promisify(execFile);
const PAGE = readFileSync(join(import.meta.dirname, "../../docs/calendar.md"), "utf8");

const ADA = note(["name: Ada", "playbook: friend"], ["2026-11-20 call, next meeting 2026-12-01 09:30"]);
const BEN = note(["name: Ben", "playbook: friend", "follow_up: 2026-12-04"], ["2026-11-20 call"]);

/** The set-up of the page, with another server and a password that needs no user. */
function setUp(url: string): string {
  const [, shown = ""] = /^```ini\n([\s\S]*?)^```$/m.exec(PAGE) ?? [];
  const config = shown
    .replace(/^url = .*$/m, `url = "${url}"`)
    .replace(/^password\.fetch = .*$/m, 'password = "secret"');
  assert.ok(config.includes(url) && config.includes("secret"), shown);
  return config;
}

describe("vdirsyncer and a CalDAV server", function () {
  this.timeout(0);
  let server: CalendarServer;
  let home: string;
  let notes: string;

  before(function () {
    if (!isInstalled("vdirsyncer")) skipBecause(this, MISSING.vdirsyncer);
    if (pythonWith("radicale") === undefined) skipBecause(this, MISSING.radicale);
  });
  beforeEach(async () => {
    home = folderOf();
    notes = folderOf({ "Ada.md": ADA, "Ben.md": BEN, ".touchbase.json": '{ "timeZone": "Europe/Berlin" }' });
    server = await startRadicale(pythonWith("radicale") ?? "", join(home, "server"));
    mkdirSync(join(home, ".config/vdirsyncer"), { recursive: true });
    writeFileSync(join(home, ".config/vdirsyncer/config"), setUp(server.url));
    mkdirSync(join(home, ".calendars"));
  });
  afterEach(async () => {
    await server?.stop();
    removeFolders();
  });

  const vdirsyncer = (...args: string[]) => {
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), LANG: "C.UTF-8" };
    return run("vdirsyncer", args, { env });
  };
  const write = async () => {
    const { code, err } = await runCli(notes, ["calendar", "--vdir", join(home, ".calendars/touchbase")]);
    assert.deepEqual([code, err], [0, ""]);
  };
  const entries = () =>
    server.entries().map((text) => {
      const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
      const alarm = event?.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger");
      return [event?.getFirstPropertyValue("dtstart"), event?.getFirstPropertyValue("summary"), alarm].join(
        " ",
      );
    });

  it("bring new, changed and deleted entries into the calendar of the server", async () => {
    await write();
    await vdirsyncer("discover", "touchbase");
    await vdirsyncer("sync");
    assert.deepEqual(entries().sort(), [
      "2026-12-01T08:30:00Z Ada: Meet -PT15M",
      "2026-12-04 Ben: Call PT9H",
    ]);
    writeFileSync(join(notes, "Ada.md"), ADA.replace("09:30", "11:00"));
    writeFileSync(join(notes, "Ben.md"), BEN.replace("name: Ben", "name: Ben\nstatus: closed"));
    await write();
    await vdirsyncer("sync");
    assert.deepEqual(entries(), ["2026-12-01T10:00:00Z Ada: Meet -PT15M"]);
    rmSync(join(notes, "Ada.md"));
    await write();
    await assert.rejects(vdirsyncer("sync"), /--force-delete/);
    await vdirsyncer("sync", "--force-delete", "touchbase");
    assert.deepEqual(entries(), []);
  });
});
