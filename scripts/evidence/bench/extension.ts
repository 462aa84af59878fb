import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { eventually } from "../../../test/workbench/waiting";
import { Workbench } from "../../../test/workbench/workbench";
import { median, type Sample, shownSpread, shownTime } from "./figures";
import { atMost, type BenchOptions, type Figures } from "./part";
import { timed } from "./processes";

const MOST = 50;
const OURS = "touchbase.touchbase";

/** The editor's own extensions in the same window, by their ids. */
const OTHERS = ["vscode.markdown-language-features", "vscode.git"];

/** Measures how long the editor waits while the extension is loaded. The server works after that. */
export async function extension(options: BenchOptions): Promise<Figures> {
  const { tell, rounds } = options;
  const stub = resolve("scripts/evidence/bench/references/importExtension.cjs");
  const alone: Sample[] = [];
  for (let round = 0; round <= rounds; round++) {
    tell(`loading the extension, round ${round} of ${rounds}`);
    const { output } = await timed(process.execPath, [stub, resolve("dist/node.js")]);
    if (round > 0) alone.push({ ms: Number(output) });
  }
  const inNode = await inWindows("node", options);
  const inWorker = await inWindows("web", options);
  const isLoaded = await withoutMarkdown();
  const sums = (stats: readonly Stats[], name: string) =>
    stats.flatMap((of) => of.get(name) ?? []).map(({ load, call }) => ({ ms: load + call }));
  const row = (title: string, stats: readonly Stats[], name: string): string[] => {
    const own = stats.flatMap((of) => of.get(name) ?? []);
    const both = sums(stats, name);
    return [
      title,
      shownTime(median(own.map(({ load }) => load))),
      shownTime(median(own.map(({ call }) => call))),
      shownTime(median(both.map(({ ms }) => ms))),
      shownSpread(both),
    ];
  };
  const others = OTHERS.filter((name) => sums(inNode, name).length > 0);
  return {
    title: "Loading the extension",
    tables: [
      {
        head: ["in a window of VS Code", "load code", "call activate", "together", "spread"],
        rows: [
          row("Touchbase, with Node", inNode, OURS),
          ...others.map((name) => row(`${name}, in the same window`, inNode, name)),
          row("Touchbase, in the web extension host", inWorker, OURS),
        ],
      },
      {
        head: ["in Node, without an editor", "median", "spread"],
        rows: [["Touchbase is imported", shownTime(median(alone.map(({ ms }) => ms))), shownSpread(alone)]],
      },
    ],
    goals: [
      atMost("import and activate", median(sums(inNode, OURS).map(({ ms }) => ms)), MOST, shownTime),
      atMost(
        "the same in the web extension host",
        median(sums(inWorker, OURS).map(({ ms }) => ms)),
        MOST,
        shownTime,
      ),
      { text: "Nothing is loaded in a window without Markdown", missed: isLoaded ? 1 : 0 },
    ],
    remarks: [
      "The times in a window are VS Code's own, of *Developer: Startup Performance*, in whole milliseconds, each in a " +
        "reloaded window with the note of a contact open. *Call activate* ends when it returns. All extensions of a window " +
        "share one thread, so these times include the work of others while a file is read.",
    ],
  };
}

/** The milliseconds that VS Code took to load each extension, and until its `activate` returned. */
type Stats = ReadonlyMap<string, { readonly load: number; readonly call: number }>;

/** Reloads a window several times, with the note of a contact open in it. */
async function inWindows(host: "node" | "web", { tell, rounds }: BenchOptions): Promise<Stats[]> {
  const note = "---\nname: Ada\nplaybook: friend\nfollow_up: 2020-01-01 call\ntouches: []\n---\n";
  return inWindow({ name: "Ada.md", text: note, host }, async (workbench) => {
    const found: Stats[] = [];
    for (let round = 0; round <= rounds; round++) {
      tell(
        `a window with ${host === "node" ? "Node" : "the web extension host"}, round ${round} of ${rounds}`,
      );
      await workbench.page.reload();
      await workbench.page.locator(".statusbar-item", { hasText: "overdue" }).waitFor({ timeout: 60_000 });
      const stats = await startStats(workbench, OURS);
      // The first one fills the caches.
      if (round > 0) found.push(stats);
      await workbench.runCommand("View: Close Editor");
      await workbench.page
        .locator('.tab[data-resource-name="Startup Performance"]')
        .waitFor({ state: "detached" });
    }
    return found;
  });
}

/** Whether the extension is loaded in a window without Markdown. */
async function withoutMarkdown(): Promise<boolean> {
  return inWindow({ name: "notes.json", text: "{}\n", host: "node" }, async (workbench) => {
    // By then, the extensions that the editor loads at the start are loaded.
    const stats = await startStats(workbench, "vscode.git");
    return stats.has(OURS);
  });
}

async function inWindow<Result>(
  { name, text, host }: { name: string; text: string; host: "node" | "web" },
  look: (workbench: Workbench) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "touchbase-bench-"));
  writeFileSync(join(folder, name), text);
  const workbench = await Workbench.open(folder, { host });
  try {
    await workbench.openFile(name);
    return await look(workbench);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns VS Code's measurements of its extensions, when they contain a certain one. */
async function startStats(workbench: Workbench, wanted: string): Promise<Stats> {
  return eventually(async () => {
    await workbench.runCommand("Developer: Startup Performance");
    // The page contains only the visible rows, so that the table is scrolled into view.
    await workbench.page.keyboard.press("Control+f");
    await workbench.page.locator(".find-widget.visible textarea").first().fill("| Extension ");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.keyboard.press("Escape");
    const stats = await eventually(async () => {
      const rows = (await workbench.editorLines()).map((line) => line.split("|").map((cell) => cell.trim()));
      const found = rows.flatMap(([, name = "", eager, load, call]) => {
        if (eager !== "true" && eager !== "false") return [];
        return [[name, { load: Number(load), call: Number(call) }] as const];
      });
      if (!found.some(([name]) => name === wanted)) throw new Error(`VS Code tells nothing of ${wanted}.`);
      return new Map(found);
    }, 5000);
    return stats;
  }, 60_000);
}
