import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Workbench } from "../../../test/workbench/workbench";
import { median, quantile, shownTime } from "./figures";
import { atMost, type BenchOptions, type Figures, plansOf, shownPlan } from "./part";
import { notesOf, vaultFor } from "./vaults";
import { PAGE_SCRIPT, type PageTimes, type Stroke } from "./windowPage";

/** A window that is measured: its content, and the caches of the extension. */
const SEATS = [
  { name: "without Touchbase", extension: false, settings: {} },
  { name: "with Touchbase, nothing remembered", extension: true, settings: { "touchbase.cache": false } },
  { name: "with Touchbase, from its cache", extension: true, settings: {} },
] as const;

type Seat = (typeof SEATS)[number];

/** The result of one window. Times are milliseconds since its page began to load, NaN if not seen. */
interface Session {
  readonly drawn: number;
  readonly note: number;
  /** The first letter that was typed is on the screen. */
  readonly typed: number;
  readonly rows: number;
  readonly read: number;
  /** From each key to the frame with its letter. */
  readonly strokes: readonly Stroke[];
}

/**
 * Measures a large vault in a real VS Code: when the user can type, when the tree is complete, and the cost of a key
 * meanwhile.
 */
export async function windows(options: BenchOptions): Promise<Figures> {
  const [plan] = plansOf(options);
  if (!plan) throw new Error("There is no vault.");
  const root = vaultFor(plan, options.folder, options.tell);
  const note = [...notesOf(plan)].find(
    ([path, text]) => path.startsWith("People/") && /^touches:\n/m.test(text),
  )?.[0];
  if (note === undefined) throw new Error("The vault has no contact.");
  const rounds = options.small ? 1 : Math.min(options.rounds, 5);
  const found = new Map<Seat, Session[]>();
  for (const seat of SEATS) {
    options.tell(`a window ${seat.name}`);
    const workbench = await Workbench.open(resolve(root), seat);
    try {
      found.set(seat, await sessions(workbench, seat, resolve(root, note), rounds, options));
    } finally {
      await workbench.close();
    }
  }
  const of = (seat: Seat, time: (session: Session) => number) => median((found.get(seat) ?? []).map(time));
  const shownOf = (seat: Seat, time: (session: Session) => number) => {
    const ms = of(seat, time);
    return Number.isFinite(ms) ? shownTime(ms) : "–";
  };
  const strokesOf = (seat: Seat, isReading: boolean) =>
    (found.get(seat) ?? []).flatMap(({ strokes, read }) =>
      strokes.filter(({ at }) => at < (Number.isNaN(read) ? 0 : read) === isReading).map(({ ms }) => ms),
    );
  const typing = SEATS.flatMap((seat) =>
    (seat.extension ? [true, false] : [false]).map((isReading) => ({
      name: seat.extension ? `${seat.name}, ${isReading ? "being read" : "all read"}` : seat.name,
      strokes: strokesOf(seat, isReading),
    })),
  );
  const usual = quantile(typing[0]?.strokes ?? [], 0.5);
  const ours = SEATS.filter(({ extension }) => extension);
  const isFirst = (seat: Seat) =>
    (found.get(seat) ?? []).every(({ typed, rows, read }) => typed < read && rows < read);
  return {
    title: "A large vault in a window",
    tables: [
      {
        head: [
          `${shownPlan(plan)}; from the loading of the page`,
          "window drawn",
          "note shown",
          "first letter typed is shown",
          "first rows of the tree",
          "all notes read",
        ],
        rows: SEATS.map((seat) => [
          seat.name,
          shownOf(seat, ({ drawn }) => drawn),
          shownOf(seat, ({ note: shown }) => shown),
          shownOf(seat, ({ typed }) => typed),
          shownOf(seat, ({ rows }) => rows),
          shownOf(seat, ({ read }) => read),
        ]),
      },
      {
        head: ["from a key to the frame with its letter", "keys", "p50", "p95", "slowest"],
        rows: typing.map(({ name, strokes }) => [
          name,
          strokes.length,
          ...[0.5, 0.95, 1].map((share) => (strokes.length > 0 ? shownTime(quantile(strokes, share)) : "–")),
        ]),
      },
    ],
    goals: [
      ...ours.map((seat) => ({
        text: `${seat.name}: one can type, and the tree has rows, before all notes are read`,
        missed: isFirst(seat) ? 0 : 1,
      })),
      ...typing
        .slice(1)
        .filter(({ strokes }) => strokes.length > 0)
        .map(({ name, strokes }) =>
          atMost(
            `a key, ${name}, against a window without Touchbase`,
            quantile(strokes, 0.5) / usual,
            1.5,
            (ratio) => `${ratio.toFixed(2)} ×`,
          ),
        ),
    ],
    remarks: [
      "The window is a tab of a Chromium without a screen, and VS Code's server, its extension host, Touchbase's server and the " +
        "browser share the processors. The note is opened with the window, and the view by a click as soon as its icon is there; " +
        "then one types. *All notes read* is when the view's progress bar goes away.",
    ],
  };
}

async function sessions(
  workbench: Workbench,
  seat: Seat,
  file: string,
  rounds: number,
  { folder, tell }: BenchOptions,
): Promise<Session[]> {
  const { page } = workbench;
  await page.addInitScript(PAGE_SCRIPT);
  const shown = page.locator(".editor-instance .view-line").first();
  const address = withFile(page.url(), file);
  const found: Session[] = [];
  // The first one fills the caches.
  for (let round = 0; round <= rounds; round++) {
    tell(`a window ${seat.name}, round ${round} of ${rounds}`);
    await page.goto(address);
    // The test clicks as soon as the icon is visible.
    if (seat.extension) await workbench.openView("Touchbase");
    await shown.waitFor({ timeout: 60_000 });
    await page.locator(".editor-instance .view-lines").first().click();
    await page.keyboard.press("Control+End");
    for (let at = 0; at < 40; at++) {
      await page.keyboard.press("abcdefghij"[at % 10] ?? "a");
      await page.waitForTimeout(60);
    }
    const picture = join(folder, "window", `${seat.name.replace(/\W+/g, "-")}.png`);
    mkdirSync(dirname(picture), { recursive: true });
    await page.screenshot({ path: picture });
    if (seat.extension) await settled(workbench);
    // The same again, when no notes are being read.
    for (let at = 0; at < 40; at++) {
      await page.keyboard.press("abcdefghij"[at % 10] ?? "a");
      await page.waitForTimeout(60);
    }
    const { strokes, ...times } = await timesOf(workbench);
    const [first] = strokes;
    if (!first) throw new Error("Nothing that was typed came to the screen.");
    const { drawn, note, rows, read } = times;
    const number = (time: number | null) => time ?? Number.NaN;
    if (round > 0)
      found.push({
        drawn: number(drawn),
        note: number(note),
        rows: number(rows),
        read: number(read),
        typed: first.at + first.ms,
        strokes,
      });
    await workbench.runCommand("File: Revert File");
    await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }
  return found;
}

/** Returns the address of a window that opens with a file, as from the command line. */
function withFile(address: string, file: string): string {
  const url = new URL(address);
  const payload = JSON.parse(url.searchParams.get("payload") ?? "[]") as [string, string][];
  payload.push(["openFile", `vscode-remote://${url.host}${encodeURI(file)}`]);
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

/** Waits until the view has rows and has shown no progress for a while. */
async function settled(workbench: Workbench): Promise<void> {
  for (let quiet = 0; quiet < 10; ) {
    const { rows, isReading } = await timesOf(workbench);
    quiet = rows !== null && !isReading ? quiet + 1 : 0;
    await workbench.page.waitForTimeout(200);
  }
}

function timesOf({ page }: Workbench): Promise<PageTimes & { isReading: boolean; strokes: Stroke[] }> {
  return page.evaluate("touchbaseTimes()");
}
