/** The windows that the tests share: one for each host, started by the first test that needs it. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { contacts } from "../../src/extension/samples/contacts";
import { SampleDates } from "../../src/extension/samples/dates";
import { plainNotes } from "../../src/extension/samples/plain";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { type HostKind, WindowHost, type WindowOptions } from "./host";
import { ALL_PICTURES } from "./pictures";
import { eventually, PATIENCE } from "./waiting";
import { Workbench } from "./workbench";

/** Waits have limits of their own. This one only ends a test that hangs elsewhere. */
const LIMIT = 240_000;

const hosts = new Map<HostKind, Promise<WindowHost>>();
const folders: string[] = [];

after(async function () {
  this.timeout(LIMIT);
  for (const host of hosts.values()) await (await host).stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Opens a folder in the shared window of a host, which forgets its previous state. */
export async function openWindow(
  kind: HostKind,
  folder: string | undefined,
  options: WindowOptions = {},
): Promise<Workbench> {
  const started = hosts.get(kind) ?? WindowHost.start(kind);
  hosts.set(kind, started);
  samples.delete(kind);
  rooms.delete(kind);
  const host = await started;
  try {
    await host.open(folder, options);
  } catch (error) {
    await showFailure(kind, `opening ${folder ?? options.workspace ?? "a window"}`);
    throw error;
  }
  return new Workbench(host);
}

/** A window and the folder that is open in it. */
export interface OpenWindow {
  readonly folder: string;
  readonly workbench: Workbench;
}

/** The window of each host that has the sample notes open. */
const samples = new Map<HostKind, OpenWindow>();

/**
 * Opens the sample notes and those of a heavy day. Tests that leave the notes and the list as they were share the
 * window, one file after the other.
 */
export async function openSamples(kind: HostKind): Promise<OpenWindow> {
  const shared = samples.get(kind);
  if (shared) {
    await shared.workbench.discardEditors();
    await shared.workbench.zoom(1);
    return shared;
  }
  const folder = makeFolder({ ...sampleNotes(), ...heavyDay() });
  const opened = { folder, workbench: await openWindow(kind, folder) };
  samples.set(kind, opened);
  return opened;
}

/** The window of each host while it has notes open that the next file of tests may replace. */
const rooms = new Map<HostKind, OpenWindow>();

/**
 * Opens notes in a window without special settings, with the list in the side bar. In the window of the previous file,
 * they replace the notes. A file whose commands change notes comes last, because VS Code keeps documents for minutes.
 */
export async function openNotes(kind: HostKind, files: Files): Promise<OpenWindow> {
  const room = rooms.get(kind);
  if (room) await empty(room);
  const folder = room?.folder ?? makeFolder(files);
  const workbench = room?.workbench ?? (await openWindow(kind, folder));
  rooms.set(kind, { folder, workbench });
  if (room) {
    writeFiles(folder, files);
    await workbench.pressFor("touchbase.refresh");
  }
  await workbench.openView("Touchbase");
  return { folder, workbench };
}

/** Waits for the empty list, so that no old row is taken for one of the next notes. */
async function empty({ folder, workbench }: OpenWindow): Promise<void> {
  await workbench.discardEditors();
  await workbench.clearNotices();
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  await eventually(async () => {
    await workbench.pressFor("touchbase.refresh");
    await eventually(async () => assert.deepEqual(await workbench.treeItems(), []), PATIENCE / 2);
  });
}

/** Files by their path in a folder. */
export type Files = Readonly<Record<string, string>>;

/** Writes files into a new folder, which is deleted after the tests. */
export function makeFolder(files: Files): string {
  const parent = mkdtempSync(path.join(tmpdir(), "touchbase-workbench-"));
  folders.push(parent);
  const folder = path.join(parent, "notes");
  mkdirSync(folder);
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** The sample notes of today. */
export function sampleNotes(): Files {
  const dates = new SampleDates(civilDateOf(new Date()));
  const samples = [...plainNotes(dates), ...contacts(dates)];
  return Object.fromEntries(samples.map((sample) => [sample.path, sample.text]));
}

/** Seven notes for the same day, whose window has begun and is open for some more days. */
export function heavyDay(): Files {
  const since = addDays(civilDateOf(new Date()), -17);
  const text = (name: string) =>
    `---\nname: ${name}\nplaybook: networking\ntouches:\n  - ${since} email share\n---\n`;
  const names = ["Ada", "Ian", "Mei", "Omar", "Pia", "Quinn", "Rosa"];
  return Object.fromEntries(names.map((name) => [`More/${name}.md`, text(name)]));
}

/** Keeps a picture of the screen when a test failed. */
async function showFailure(kind: HostKind, title: string): Promise<void> {
  const host = await hosts.get(kind);
  const name = title.replace(/[^\w]+/g, "-").slice(-100);
  if (host) await new Workbench(host).screenshot(`failed/${name}`).catch(() => undefined);
}

/** Declares tests in one host. */
export function inHost(host: HostKind, title: string, body: (host: HostKind) => void): void {
  const full = `${title}, the extension running ${host === "node" ? "with Node" : "in a worker"}`;
  describe(full, function () {
    this.timeout(LIMIT);
    // Before the tests' own hooks, which clean the window up.
    afterEach(async function () {
      if (this.currentTest?.state === "failed") await showFailure(host, this.currentTest.fullTitle());
    });
    body(host);
  });
}

/**
 * Declares the same tests in each of these hosts, and in both where all pictures are taken. The web host belongs here
 * when something in the tests runs differently without Node.
 */
export function inHosts(wanted: readonly HostKind[], title: string, body: (host: HostKind) => void): void {
  for (const host of ALL_PICTURES ? (["node", "web"] as const) : wanted) inHost(host, title, body);
}

/** Declares a test that comes last: the window had no errors, except those that `isExpected` accepts. */
export function neverFailed(
  workbench: () => Workbench,
  isExpected: (error: string) => boolean = () => false,
): void {
  it("has no errors in the window", () =>
    assert.deepEqual(
      workbench().errors.filter((error) => !isExpected(error)),
      [],
    ));
}
